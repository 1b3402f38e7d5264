/**
 * {@code smartport demo}: starts the processes of a terminal as children, tells the core of a call
 * as a planner would, and follows it to its end.
 */
@NullMarked
package io.smartport.simulator.app.demo;

import org.jspecify.annotations.NullMarked;
