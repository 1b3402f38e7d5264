/**
 * Scenario files: what a run is made of and what must come out, as typed records with their checks.
 * The command line reads them; they know the site and the kinds of faults, and nothing of plans or
 * of the engine.
 */
@NullMarked
package io.smartport.simulator.scenario;

import org.jspecify.annotations.NullMarked;
