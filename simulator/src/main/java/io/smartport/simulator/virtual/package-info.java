/**
 * Binds engine, journal, gateway links and plant in one thread under virtual time, over a simulated
 * network that delays, repeats, reorders and drops. The only package that knows both sides. Speaks
 * no real protocol.
 */
@NullMarked
package io.smartport.simulator.virtual;

import org.jspecify.annotations.NullMarked;
