package io.smartport.simulator.scenario.ship;

/**
 * A port and its part of the cargo.
 *
 * @param locode UN/LOCODE
 * @param share weight against the other ports of the list, at least 1
 */
public record PortShare(String locode, int share) {}
