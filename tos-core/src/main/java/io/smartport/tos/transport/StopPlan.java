package io.smartport.tos.transport;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Connector;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.Place;
import io.smartport.tos.site.SegmentPath;
import org.agrona.collections.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A place where a truck can stand, with its own way in and out. The way in begins and the way out
 * ends at a node of a through lane; nobody else needs these segments but trucks that go to or leave
 * places near by.
 *
 * @param place fixed place, or inner lane (dock)
 * @param laneIndex segment of the stop counted along the inner lane; -1 for a fixed place
 * @param entry lane change in; -1 for a fixed place
 * @param exit lane change out; -1 for a fixed place
 * @param segment where it stops
 * @param offsetMm from the start of that segment
 */
// Never compared by value; arrays because plans are made for every look at a stop.
@SuppressWarnings("ArrayRecordComponent")
record StopPlan(
    int place, int laneIndex, int entry, int exit, int[] in, int segment, int offsetMm, int[] out) {
  /** A truck has to be straight for this long before it stops. */
  private static final int STRAIGHT_BEFORE_STOP_MM = 8_000;

  static StopPlan ofPlace(CompiledSite site, int place) {
    Place at = site.places().get(place);
    return new StopPlan(
        place,
        -1,
        -1,
        -1,
        at.in().toArray(),
        at.stopSegment(),
        at.stopOffsetMm(),
        at.out().toArray());
  }

  /** Stop in an inner lane at an x along the quay; null when the lane does not reach there. */
  static @Nullable StopPlan inLane(LaneGraph lanes, @Nullable Dock dock, int xMm) {
    return inLane(lanes, dock, xMm, 0, 0);
  }

  /**
   * As above by an earlier lane change in or a later one out, so that the way keeps clear of trucks
   * that stand close by; null also when there is none.
   *
   * @param earlier lane changes in that are passed over, from the last possible one back
   * @param later lane changes out that are passed over, from the first possible one on
   */
  static @Nullable StopPlan inLane(
      LaneGraph lanes, @Nullable Dock dock, int xMm, int earlier, int later) {
    if (dock == null || !dock.serves(xMm)) {
      return null;
    }
    SegmentPath inner = dock.inner();
    for (int index = 0; index < inner.size(); index++) {
      int offset = xMm - lanes.startXMm(inner.get(index));
      if (offset > 0 && offset <= lanes.lengthMm(inner.get(index))) {
        int straight = entryBefore(lanes, dock, xMm - STRAIGHT_BEFORE_STOP_MM, earlier);
        // The first bays of a block lie right behind the turn from the cross road.
        int entry = straight >= 0 ? straight : entryBefore(lanes, dock, xMm, earlier);
        int exit = exitFrom(dock, index, later);
        return entry < 0 || exit < 0 ? null : inLane(dock, index, entry, exit, offset);
      }
    }
    return null;
  }

  static StopPlan inLane(Dock dock, int index, int entry, int exit, int offsetMm) {
    SegmentPath inner = dock.inner();
    Connector in = dock.entries().get(entry);
    Connector out = dock.exits().get(exit);
    IntArrayList way = new IntArrayList();
    addAll(way, in.path());
    for (int i = in.innerIndex(); i < index; i++) {
      way.addInt(inner.get(i));
    }
    int[] before = way.toIntArray();
    way.clear();
    for (int i = index + 1; i <= out.innerIndex(); i++) {
      way.addInt(inner.get(i));
    }
    addAll(way, out.path());
    return new StopPlan(
        dock.id(), index, entry, exit, before, inner.get(index), offsetMm, way.toIntArray());
  }

  /** Segment of the way in so many before the stop. */
  int waitingAt(int before) {
    return in[in.length - before];
  }

  /** Segments of the way in that lie in the inner lane itself. */
  int innerLength(Dock dock) {
    return laneIndex - dock.entries().get(entry).innerIndex();
  }

  /** Node of a through lane where the way in begins. */
  int entryNode(LaneGraph lanes) {
    return lanes.fromNode(in.length > 0 ? in[0] : segment);
  }

  /** Node of a through lane where the way out ends. */
  int exitNode(LaneGraph lanes) {
    return lanes.toNode(out.length > 0 ? out[out.length - 1] : segment);
  }

  /** The entry that ends at or before x, so many before the last one. */
  private static int entryBefore(LaneGraph lanes, Dock dock, int xMm, int passedOver) {
    int limit = Integer.MAX_VALUE;
    int best = -1;
    for (int n = 0; n <= passedOver; n++) {
      best = -1;
      for (int e = 0; e < dock.entries().size(); e++) {
        int index = dock.entries().get(e).innerIndex();
        if (index < dock.inner().size()
            && index < limit
            && lanes.startXMm(dock.inner().get(index)) <= xMm
            && (best < 0 || index > dock.entries().get(best).innerIndex())) {
          best = e;
        }
      }
      if (best < 0) {
        return -1;
      }
      limit = dock.entries().get(best).innerIndex();
    }
    return best;
  }

  /** The exit behind a segment of the lane, so many after the first one. */
  private static int exitFrom(Dock dock, int index, int passedOver) {
    int limit = index;
    int best = -1;
    for (int n = 0; n <= passedOver; n++) {
      best = -1;
      for (int e = 0; e < dock.exits().size(); e++) {
        int at = dock.exits().get(e).innerIndex();
        if (at >= limit && (best < 0 || at < dock.exits().get(best).innerIndex())) {
          best = e;
        }
      }
      if (best < 0) {
        return -1;
      }
      limit = dock.exits().get(best).innerIndex() + 1;
    }
    return best;
  }

  private static void addAll(IntArrayList list, SegmentPath path) {
    for (int i = 0; i < path.size(); i++) {
      list.addInt(path.get(i));
    }
  }
}
