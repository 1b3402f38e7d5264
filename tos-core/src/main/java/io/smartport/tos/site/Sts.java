package io.smartport.tos.site;

/**
 * A quay crane (ship to shore).
 *
 * @param id from 0, from west to east
 * @param homeXMm where its centre stands when it has no work
 */
public record Sts(int id, String name, int homeXMm) {}
