package io.smartport.tos.site;

/**
 * Where a truck on a segment crosses the landside crane rail: no crane's legs may be between the
 * two x when it does.
 */
public record RailCrossing(int segment, int westXMm, int eastXMm) {}
