package io.smartport.tos.site;

/**
 * A way between a through lane and a dock.
 *
 * @param innerIndex the inner segment at whose start an entry ends, or at whose end an exit starts
 * @param path its segments; an entry begins at the end node of through segments, an exit ends at
 *     the start node of through segments
 */
public record Connector(int innerIndex, SegmentPath path) {}
