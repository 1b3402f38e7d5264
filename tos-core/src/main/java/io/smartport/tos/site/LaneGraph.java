package io.smartport.tos.site;

import java.util.Arrays;
import java.util.List;

/**
 * The lanes as a graph of one-way segments, each one straight or one arc. Segments and nodes count
 * from 0. Immutable; accessors with a segment throw {@link ArrayIndexOutOfBoundsException} outside
 * 0 to {@link #segmentCount()} - 1.
 */
public final class LaneGraph {
  private final LaneColumns columns;
  private final List<String> laneNames;
  private final int nodeCount;
  private final IntRows successors;
  private final IntRows predecessors;
  private final IntRows conflicts;

  /**
   * @param columns one column of ints for each attribute of a segment
   * @param laneNames what {@code columns.lane()} points to
   * @param conflicts for each segment those whose swept contours overlap its own, ascending
   */
  LaneGraph(LaneColumns columns, List<String> laneNames, IntRows conflicts) {
    this.columns = columns;
    this.laneNames = List.copyOf(laneNames);
    this.conflicts = conflicts;
    nodeCount =
        Math.max(
                Arrays.stream(columns.fromNode()).max().orElse(-1),
                Arrays.stream(columns.toNode()).max().orElse(-1))
            + 1;
    successors = IntRows.joining(columns.toNode(), columns.fromNode(), nodeCount);
    predecessors = IntRows.joining(columns.fromNode(), columns.toNode(), nodeCount);
  }

  /** How many segments there are. */
  public int segmentCount() {
    return columns.size();
  }

  /** How many nodes there are. */
  public int nodeCount() {
    return nodeCount;
  }

  /** The node where a segment starts. */
  public int fromNode(int segment) {
    return columns.fromNode()[segment];
  }

  /** The node where a segment ends. */
  public int toNode(int segment) {
    return columns.toNode()[segment];
  }

  /** A segment's length along the path of the truck's centre, at least 1. */
  public int lengthMm(int segment) {
    return columns.lengthMm()[segment];
  }

  /** x of a segment's start. */
  public int startXMm(int segment) {
    return columns.startXMm()[segment];
  }

  /** y of a segment's start. */
  public int startYMm(int segment) {
    return columns.startYMm()[segment];
  }

  /** A segment's heading at its start, in microradians from -π to π. */
  public int headingUrad(int segment) {
    return columns.headingUrad()[segment];
  }

  /** 0 for a straight; radius of an arc, positive for a left turn, negative for a right turn. */
  public int radiusMm(int segment) {
    return columns.radiusMm()[segment];
  }

  /** Who may drive on a segment. */
  public Access access(int segment) {
    return columns.dock()[segment] == 0 ? Access.THROUGH : Access.DOCK;
  }

  /** Whether every truck may drive on a segment. */
  public boolean isThrough(int segment) {
    return columns.dock()[segment] == 0;
  }

  /** The lane that a segment is part of, such as {@code A1} or {@code P017 in}. */
  public String laneName(int segment) {
    return laneNames.get(columns.lane()[segment]);
  }

  /** Segments that start where a segment ends, ascending. A copy. */
  public int[] successors(int segment) {
    return successors.row(segment);
  }

  /** How many segments start where a segment ends. */
  public int successorCount(int segment) {
    return successors.count(segment);
  }

  /** The successor at {@code index}, ascending. */
  public int successor(int segment, int index) {
    return successors.get(segment, index);
  }

  /** Segments that end where a segment starts, ascending. A copy. */
  public int[] predecessors(int segment) {
    return predecessors.row(segment);
  }

  /** Segments whose swept contours overlap a segment's own, ascending, without itself. A copy. */
  public int[] conflicts(int segment) {
    return conflicts.row(segment);
  }

  /** How many segments are in conflict with a segment. */
  public int conflictCount(int segment) {
    return conflicts.count(segment);
  }

  /** The conflict at {@code index}, ascending. */
  public int conflict(int segment, int index) {
    return conflicts.get(segment, index);
  }

  /** Whether the swept contours of two different segments overlap. */
  public boolean inConflict(int one, int other) {
    return conflicts.contains(one, other);
  }

  LaneColumns columns() {
    return columns;
  }

  List<String> laneNames() {
    return laneNames;
  }

  IntRows conflictRows() {
    return conflicts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LaneGraph graph
        && columns.equals(graph.columns)
        && laneNames.equals(graph.laneNames)
        && conflicts.equals(graph.conflicts);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }
}
