package io.smartport.tos.transport;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.column.Table;

/** Trucks, their paths and the owner of each lane segment. */
public final class TransportState {
  /**
   * Longest path of a drive in segments: 3 km of road and 30 turns in pieces, and some to spare.
   */
  static final int PATH_MAX = 1024;

  /** Lane segments of all paths: row = truck x {@link #PATH_MAX} + index. */
  static final class Paths extends Table {
    final IntColumn segment = ints(-1);
  }

  /** Row = lane segment: the truck that claims it, or -1. */
  static final class Claims extends Table {
    final IntColumn truck = ints(-1);
  }

  final Fleet fleet = new Fleet();
  final Paths paths = new Paths();
  final Claims claims = new Claims();

  /** Sets the sizes for a site. */
  void size(int trucks, int segments) {
    fleet.resize(trucks);
    paths.resize(trucks * PATH_MAX);
    claims.resize(segments);
  }

  int pathSegment(int truck, int index) {
    return paths.segment.get(truck * PATH_MAX + index);
  }

  void setPathSegment(int truck, int index, int segment) {
    paths.segment.set(truck * PATH_MAX + index, segment);
  }

  /** Next segment that a driving truck wants and has not claimed; -1 when it has all. */
  public int wantedSegment(int truck) {
    int next = fleet.released.get(truck);
    return fleet.job.get(truck) >= 0 && next < fleet.pathLength.get(truck)
        ? pathSegment(truck, next)
        : -1;
  }

  /** Segments that a driving truck has still to claim, in order. */
  public int[] unclaimedPath(int truck) {
    int from = fleet.released.get(truck);
    int to = fleet.job.get(truck) < 0 ? from : fleet.pathLength.get(truck);
    int[] path = new int[to - from];
    for (int i = from; i < to; i++) {
      path[i - from] = pathSegment(truck, i);
    }
    return path;
  }

  public Fleet fleet() {
    return fleet;
  }

  /** Truck that claims the lane segment, or -1. */
  public int claimant(int segment) {
    return claims.truck.get(segment);
  }

  public void write(StateSink sink) {
    fleet.write(sink);
    paths.write(sink);
    claims.write(sink);
  }

  public void read(StateSource source) {
    fleet.read(source);
    paths.read(source);
    claims.read(source);
  }
}
