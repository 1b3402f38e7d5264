package io.smartport.simulator.plant;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Shortest ways over a lane graph, for tests that need some way. */
public final class Routes {
  private Routes() {}

  /** Segments from one to another, both included. */
  public static int[] shortest(LaneGraph lanes, int from, int to) {
    long[] distance = new long[lanes.segmentCount()];
    int[] before = new int[lanes.segmentCount()];
    Arrays.fill(distance, Long.MAX_VALUE);
    distance[from] = 0;
    PriorityQueue<long[]> open = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
    open.add(new long[] {0, from});
    while (!open.isEmpty()) {
      long[] best = open.remove();
      int segment = (int) best[1];
      for (int next : lanes.successors(segment)) {
        long way = best[0] + lanes.lengthMm(next);
        if (way < distance[next]) {
          distance[next] = way;
          before[next] = segment;
          open.add(new long[] {way, next});
        }
      }
    }
    if (distance[to] == Long.MAX_VALUE) {
      throw new IllegalArgumentException("no way from segment " + from + " to " + to);
    }
    List<Integer> path = new ArrayList<>();
    for (int at = to; at != from; at = before[at]) {
      path.addFirst(at);
    }
    path.addFirst(from);
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The inner segment of a dock in which x lies. */
  public static int innerAt(CompiledSite site, Dock dock, int xMm) {
    for (int i = 0; i < dock.inner().size(); i++) {
      int segment = dock.inner().get(i);
      int start = site.lanes().startXMm(segment);
      if (xMm >= start && xMm <= start + site.lanes().lengthMm(segment)) {
        return segment;
      }
    }
    throw new IllegalArgumentException(dock.name() + " has no x " + xMm);
  }
}
