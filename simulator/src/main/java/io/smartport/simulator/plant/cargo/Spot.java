package io.smartport.simulator.plant.cargo;

/**
 * A place with its coordinates: x along the quay, y landwards, z of the bottom of a box at rest
 * there, mm. For two 20' boxes that are lifted together it is the middle of the two.
 */
public record Spot(long place, int xMm, int yMm, int zMm) {}
