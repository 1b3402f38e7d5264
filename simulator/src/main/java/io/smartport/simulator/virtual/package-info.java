/**
 * Binds engine, journal, gateway links and plant in one thread under virtual time, over a simulated
 * network that delays, repeats, reorders and drops; a follower engine may run on a second thread.
 * Fills ship and yard, lets things break, counts boxes and checks invariants. The only package that
 * knows both sides; {@code report} and the command line call it. Speaks no real protocol.
 */
@NullMarked
package io.smartport.simulator.virtual;

import org.jspecify.annotations.NullMarked;
