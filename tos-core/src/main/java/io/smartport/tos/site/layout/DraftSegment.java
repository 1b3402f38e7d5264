package io.smartport.tos.site.layout;

/**
 * A segment before it is rounded.
 *
 * @param lane name of its lane
 * @param dock whether only trucks to or from its place or dock may use it
 */
public record DraftSegment(
    int fromNode, int toNode, Pose start, Move move, String lane, boolean dock) {}
