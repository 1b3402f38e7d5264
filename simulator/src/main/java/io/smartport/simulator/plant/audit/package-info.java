/**
 * Counts what went wrong, what was waited for, and what the machines did, from where things
 * physically are. Machines report to it; the report reads it. It decides nothing and never changes
 * the plant.
 */
@NullMarked
package io.smartport.simulator.plant.audit;

import org.jspecify.annotations.NullMarked;
