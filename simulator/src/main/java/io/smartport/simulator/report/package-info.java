/**
 * Key figures of a run: the report as JSON and as a short table, and the log of what physically
 * happened. Everything is taken from the plant and from the counts of {@code virtual}; it changes
 * nothing, and knows no table of the engine.
 */
@NullMarked
package io.smartport.simulator.report;

import org.jspecify.annotations.NullMarked;
