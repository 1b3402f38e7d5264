/**
 * Makes ships for scenarios: a seed and a few figures become a bay plan as a line would send it, in
 * the middle of a call. Scenarios and tests call it; what comes out is EDIFACT text, so the whole
 * way of a real plan is exercised. It knows no type of the core on purpose: the reader checks it.
 */
@NullMarked
package io.smartport.simulator.scenario.ship;

import org.jspecify.annotations.NullMarked;
