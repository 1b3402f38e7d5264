package io.smartport.simulator.plant.crane;

/**
 * Which crane it is and where it starts.
 *
 * @param machine id that listener and snapshot carry
 * @param spreader place code of what it holds
 * @param xMm gantry at the start
 * @param yMm trolley at the start
 */
public record CraneIdentity(int machine, String name, long spreader, int xMm, int yMm) {}
