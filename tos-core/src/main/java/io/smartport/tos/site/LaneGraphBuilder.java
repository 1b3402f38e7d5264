package io.smartport.tos.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects segments for a {@link LaneGraph}. */
public final class LaneGraphBuilder {
  private final List<int[]> rows = new ArrayList<>();
  private final Map<String, Integer> laneIndex = new LinkedHashMap<>();

  /**
   * Adds a segment; its id is the number of those before it.
   *
   * @param start the truck's centre where the segment starts
   * @param radiusMm 0 straight, positive a left turn, negative a right turn
   */
  public void add(
      int fromNode,
      int toNode,
      int lengthMm,
      SitePose start,
      int radiusMm,
      Access access,
      String laneName) {
    laneIndex.putIfAbsent(laneName, laneIndex.size());
    rows.add(
        new int[] {
          fromNode,
          toNode,
          lengthMm,
          start.xMm(),
          start.yMm(),
          start.headingUrad(),
          radiusMm,
          access == Access.DOCK ? 1 : 0,
          laneIndex.get(laneName)
        });
  }

  /**
   * The graph.
   *
   * @param conflicts pairs of segments, each packed as {@code segment << 32 | other}, both ways
   */
  public LaneGraph build(long[] conflicts) {
    int[][] columns = new int[LaneColumns.COUNT][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows.get(row)[column];
      }
    }
    return new LaneGraph(
        new LaneColumns(columns),
        List.copyOf(laneIndex.keySet()),
        IntRows.ofPairs(rows.size(), conflicts.clone(), conflicts.length));
  }
}
