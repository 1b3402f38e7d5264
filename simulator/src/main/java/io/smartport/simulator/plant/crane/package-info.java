/**
 * Quay cranes and yard cranes: one state machine with the axes gantry, trolley and hoist, whose
 * motions are closed-form. The binding gives orders and permits and reads snapshots. A crane keeps
 * its own order queue of one and asks the cargo package whether a lift is possible; it does not
 * avoid its neighbours, that is the core's work, but clearance is counted.
 */
@NullMarked
package io.smartport.simulator.plant.crane;

import org.jspecify.annotations.NullMarked;
