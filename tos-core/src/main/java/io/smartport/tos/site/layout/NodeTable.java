package io.smartport.tos.site.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes by pose: two poses closer than some millimetres are one node. */
final class NodeTable {
  private static final double SAME_MM = 4;
  private static final double SAME_HEADING = 1e-4;
  private static final double CELL_MM = 1000;

  private final List<Pose> poses = new ArrayList<>();
  private final Map<Long, List<Integer>> cells = new HashMap<>();

  /** The node at a pose, a new one if there is none. */
  int at(Pose pose) {
    long column = (long) StrictMath.floor(pose.xMm() / CELL_MM);
    long row = (long) StrictMath.floor(pose.yMm() / CELL_MM);
    for (long c = column - 1; c <= column + 1; c++) {
      for (long r = row - 1; r <= row + 1; r++) {
        for (int node : cells.getOrDefault(key(c, r), List.of())) {
          if (isSame(poses.get(node), pose)) {
            return node;
          }
        }
      }
    }
    poses.add(pose);
    cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(poses.size() - 1);
    return poses.size() - 1;
  }

  static boolean isSame(Pose one, Pose other) {
    return one.distance(other) < SAME_MM && one.turn(other) < SAME_HEADING;
  }

  private static long key(long column, long row) {
    return column << 32 ^ (row & 0xffffffffL);
  }
}
