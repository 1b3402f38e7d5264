package io.smartport.tos.site.compiler;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Connector;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.SegmentPath;
import io.smartport.tos.site.TruckModel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/** Quickest ways on an empty site, for the summary of a site. */
final class FreeRoute {
  private final LaneGraph lanes;
  private final TruckModel truck;

  FreeRoute(CompiledSite site) {
    lanes = site.lanes();
    truck = site.truckModel();
  }

  private record Step(double costMs, int segment) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byCost = Double.compare(costMs, other.costMs);
      return byCost != 0 ? byCost : Integer.compare(segment, other.segment);
    }
  }

  /** The way from one dock's segment to another's, both included; empty if there is none. */
  SegmentPath between(Dock fromDock, int from, Dock toDock, int to) {
    BitSet open = new BitSet();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      open.set(segment, lanes.isThrough(segment));
    }
    allow(open, fromDock);
    allow(open, toDock);
    double[] cost = new double[lanes.segmentCount()];
    int[] previous = new int[lanes.segmentCount()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    Arrays.fill(previous, -1);
    PriorityQueue<Step> queue = new PriorityQueue<>();
    cost[from] = 0;
    queue.add(new Step(0, from));
    while (!queue.isEmpty()) {
      Step step = queue.poll();
      if (step.segment() == to) {
        return path(previous, to);
      }
      for (int next : lanes.successors(step.segment())) {
        double reached = step.costMs() + 1000.0 * lanes.lengthMm(next) / limitMmS(next);
        if (step.costMs() <= cost[step.segment()] && open.get(next) && reached < cost[next]) {
          cost[next] = reached;
          previous[next] = step.segment();
          queue.add(new Step(reached, next));
        }
      }
    }
    return SegmentPath.EMPTY;
  }

  /** Length of a path without its first segment. */
  double lengthMm(SegmentPath path) {
    double length = 0;
    for (int i = 1; i < path.size(); i++) {
      length += lanes.lengthMm(path.get(i));
    }
    return length;
  }

  /** Time to drive a path (without its first segment) from standstill to standstill. */
  double seconds(SegmentPath path) {
    int count = path.size();
    double[] square = new double[count];
    for (int i = 1; i < count - 1; i++) {
      double limit = Math.min(limitMmS(path.get(i)), limitMmS(path.get(i + 1)));
      double gained = 2.0 * truck.accMmS2() * lanes.lengthMm(path.get(i));
      square[i] = Math.min(limit * limit, square[i - 1] + gained);
    }
    double seconds = 0;
    for (int i = count - 1; i >= 1; i--) {
      double lost = 2.0 * truck.decMmS2() * lanes.lengthMm(path.get(i));
      square[i - 1] = Math.min(square[i - 1], square[i] + lost);
      seconds += seconds(path.get(i), square[i - 1], square[i]);
    }
    return seconds;
  }

  /** Speeds up as far as allowed, holds, slows down. */
  private double seconds(int segment, double fromSquare, double toSquare) {
    double acc = truck.accMmS2();
    double dec = truck.decMmS2();
    double limit = limitMmS(segment);
    double length = lanes.lengthMm(segment);
    double peakSquare =
        Math.min(
            limit * limit,
            (2 * acc * dec * length + dec * fromSquare + acc * toSquare) / (acc + dec));
    double peak = StrictMath.sqrt(peakSquare);
    double driven = (peakSquare - fromSquare) / (2 * acc) + (peakSquare - toSquare) / (2 * dec);
    return (peak - StrictMath.sqrt(fromSquare)) / acc
        + (peak - StrictMath.sqrt(toSquare)) / dec
        + Math.max(0, length - driven) / peak;
  }

  private double limitMmS(int segment) {
    return lanes.radiusMm(segment) == 0 ? truck.straightSpeedMmS() : truck.curveSpeedMmS();
  }

  private static void allow(BitSet open, Dock dock) {
    allow(open, dock.inner());
    for (Connector entry : dock.entries()) {
      allow(open, entry.path());
    }
    for (Connector exit : dock.exits()) {
      allow(open, exit.path());
    }
  }

  private static void allow(BitSet open, SegmentPath path) {
    for (int segment : path.toArray()) {
      open.set(segment);
    }
  }

  private static SegmentPath path(int[] previous, int to) {
    int count = 1;
    for (int at = to; previous[at] >= 0; at = previous[at]) {
      count++;
    }
    int[] path = new int[count];
    for (int at = to; count > 0; at = previous[at]) {
      path[--count] = at;
    }
    return SegmentPath.of(path);
  }
}
