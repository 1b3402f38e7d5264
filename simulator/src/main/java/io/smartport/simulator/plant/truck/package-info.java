/**
 * Unmanned trucks: they follow a path of lane segments as far as it is released, in closed form,
 * and work at stations and chargers. The binding gives orders and releases and reads snapshots.
 * Trucks keep no distance to each other, that is the core's work; overlaps of their contours are
 * counted.
 */
@NullMarked
package io.smartport.simulator.plant.truck;

import org.jspecify.annotations.NullMarked;
