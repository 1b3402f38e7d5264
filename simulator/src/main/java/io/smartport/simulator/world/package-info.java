/**
 * The ground that every simulated machine stands on: one virtual clock with its queue of
 * happenings, and one seeded source of chance. Everything in the simulator may call it. It knows
 * nothing of cranes, trucks or protocols, and it never reads a real clock.
 */
@NullMarked
package io.smartport.simulator.world;

import org.jspecify.annotations.NullMarked;
