package io.smartport.tos.site;

/**
 * A berth of the quay.
 *
 * @param id from 0, from west to east
 */
public record Berth(int id, String name, int westXMm, int eastXMm) {}
