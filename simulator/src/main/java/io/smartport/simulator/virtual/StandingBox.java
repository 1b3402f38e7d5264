package io.smartport.simulator.virtual;

/**
 * A box in the yard at the start.
 *
 * @param slot place code
 */
record StandingBox(KnownBox box, long slot) {}
