package io.smartport.tos.transport;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGraph;
import java.util.Arrays;
import java.util.PriorityQueue;
import org.agrona.collections.Int2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fastest ways over through lanes by free-flow time. One tree for each target node, made when it is
 * first asked for; a pure function of the site, so no part of the state.
 */
final class Router {
  static final long UNREACHABLE = Long.MAX_VALUE / 4;

  // Never compared by value.
  @SuppressWarnings("ArrayRecordComponent")
  private record Tree(long[] timeMs, int[] nextSegment) {}

  private record Reached(long timeMs, int node) implements Comparable<Reached> {
    @Override
    public int compareTo(Reached other) {
      int byTime = Long.compare(timeMs, other.timeMs);
      return byTime != 0 ? byTime : Integer.compare(node, other.node);
    }
  }

  private final LaneGraph lanes;
  private final int straightSpeedMmS;
  private final int curveSpeedMmS;
  private final int nodes;
  private final int[] firstIncoming;
  private final int[] incoming;
  private final Int2ObjectHashMap<Tree> trees = new Int2ObjectHashMap<>();

  Router(CompiledSite site) {
    this.lanes = site.lanes();
    this.straightSpeedMmS = site.truckModel().straightSpeedMmS();
    this.curveSpeedMmS = site.truckModel().curveSpeedMmS();
    this.nodes = lanes.nodeCount();
    this.firstIncoming = new int[nodes + 1];
    int through = 0;
    for (int s = 0; s < lanes.segmentCount(); s++) {
      if (lanes.isThrough(s)) {
        firstIncoming[lanes.toNode(s) + 1]++;
        through++;
      }
    }
    for (int n = 0; n < nodes; n++) {
      firstIncoming[n + 1] += firstIncoming[n];
    }
    this.incoming = new int[through];
    int[] fill = firstIncoming.clone();
    for (int s = 0; s < lanes.segmentCount(); s++) {
      if (lanes.isThrough(s)) {
        incoming[fill[lanes.toNode(s)]++] = s;
      }
    }
  }

  /** Free-flow time over a segment. */
  long segmentTimeMs(int segment) {
    int speed = lanes.radiusMm(segment) == 0 ? straightSpeedMmS : curveSpeedMmS;
    return lanes.lengthMm(segment) * 1000L / speed;
  }

  /** Free-flow time from node to node; {@link #UNREACHABLE} when there is no way. */
  long timeMs(int fromNode, int toNode) {
    return tree(toNode).timeMs[fromNode];
  }

  /** Next through segment from a node on the way to another; -1 when there or without a way. */
  int next(int fromNode, int toNode) {
    return tree(toNode).nextSegment[fromNode];
  }

  private Tree tree(int target) {
    @Nullable Tree tree = trees.get(target);
    if (tree == null) {
      tree = grow(target);
      trees.put(target, tree);
    }
    return tree;
  }

  private Tree grow(int target) {
    long[] time = new long[nodes];
    int[] next = new int[nodes];
    Arrays.fill(time, UNREACHABLE);
    Arrays.fill(next, -1);
    PriorityQueue<Reached> queue = new PriorityQueue<>();
    time[target] = 0;
    queue.add(new Reached(0, target));
    for (Reached at = queue.poll(); at != null; at = queue.poll()) {
      if (at.timeMs > time[at.node]) {
        continue;
      }
      for (int i = firstIncoming[at.node]; i < firstIncoming[at.node + 1]; i++) {
        int segment = incoming[i];
        int from = lanes.fromNode(segment);
        long reached = at.timeMs + segmentTimeMs(segment);
        if (reached < time[from]) {
          time[from] = reached;
          next[from] = segment;
          queue.add(new Reached(reached, from));
        }
      }
    }
    return new Tree(time, next);
  }
}
