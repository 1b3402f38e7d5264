package io.smartport.tos.site;

/**
 * An unmanned truck (ART).
 *
 * @param id from 0
 * @param homePlaceId a parking place of its own, where it stands at the start
 */
public record Truck(int id, String name, int homePlaceId) {}
