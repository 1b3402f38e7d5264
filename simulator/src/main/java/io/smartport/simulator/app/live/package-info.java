/**
 * {@code smartport simulator}: a plant that follows site time, with its machines on the network.
 * One thread owns the plant; protocols hand over what they receive as tasks.
 */
@NullMarked
package io.smartport.simulator.app.live;

import org.jspecify.annotations.NullMarked;
