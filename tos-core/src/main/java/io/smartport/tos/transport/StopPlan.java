package io.smartport.tos.transport;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Connector;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.Place;
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
record StopPlan(
    int place,
    int laneIndex,
    int entry,
    int exit,
    int[] in,
    int segment,
    int offsetMm,
    int[] out) {
  /** A truck has to be straight for this long before it stops. */
  private static final int STRAIGHT_BEFORE_STOP_MM = 8_000;

  /** So that the contour has surely left the segment before the stop. */
  private static final int LEAST_OFFSET_MM = 600;

  static StopPlan ofPlace(CompiledSite site, int place) {
    Place at = site.places().get(place);
    return new StopPlan(
        place, -1, -1, -1, at.inSegments(), at.stopSegment(), at.stopOffsetMm(), at.outSegments());
  }

  /** Stop in an inner lane at an x along the quay; null when the lane does not reach there. */
  static @Nullable StopPlan inLane(CompiledSite site, int dock, int xMm) {
    Dock lane = site.docks().get(dock);
    int[] inner = lane.innerSegments();
    for (int index = 0; index < inner.length; index++) {
      int start = site.startXMm(inner[index]);
      int offset = xMm - start;
      if (offset >= LEAST_OFFSET_MM && offset < site.lengthMm(inner[index]) + LEAST_OFFSET_MM) {
        int within = Math.min(offset, site.lengthMm(inner[index]));
        int entry = lastEntryBefore(site, lane, xMm - STRAIGHT_BEFORE_STOP_MM);
        int exit = firstExitFrom(lane, index);
        return entry < 0 || exit < 0 ? null : inLane(site, dock, index, entry, exit, within);
      }
    }
    return null;
  }

  static StopPlan inLane(
      CompiledSite site, int dock, int index, int entry, int exit, int offsetMm) {
    Dock lane = site.docks().get(dock);
    int[] inner = lane.innerSegments();
    Connector in = lane.entries().get(entry);
    Connector out = lane.exits().get(exit);
    IntArrayList way = new IntArrayList();
    addAll(way, in.segments());
    for (int i = in.innerIndex(); i < index; i++) {
      way.addInt(inner[i]);
    }
    int[] before = way.toIntArray();
    way.clear();
    for (int i = index + 1; i <= out.innerIndex(); i++) {
      way.addInt(inner[i]);
    }
    addAll(way, out.segments());
    return new StopPlan(
        dock, index, entry, exit, before, inner[index], offsetMm, way.toIntArray());
  }

  /** Node of a through lane where the way in begins. */
  int entryNode(CompiledSite site) {
    return site.fromNode(in.length > 0 ? in[0] : segment);
  }

  /** Node of a through lane where the way out ends. */
  int exitNode(CompiledSite site) {
    return site.toNode(out.length > 0 ? out[out.length - 1] : segment);
  }

  private static int lastEntryBefore(CompiledSite site, Dock lane, int xMm) {
    int best = -1;
    for (int e = 0; e < lane.entries().size(); e++) {
      int index = lane.entries().get(e).innerIndex();
      if (index < lane.innerSegments().length
          && site.startXMm(lane.innerSegments()[index]) <= xMm
          && (best < 0 || index > lane.entries().get(best).innerIndex())) {
        best = e;
      }
    }
    return best;
  }

  private static int firstExitFrom(Dock lane, int index) {
    int best = -1;
    for (int e = 0; e < lane.exits().size(); e++) {
      int at = lane.exits().get(e).innerIndex();
      if (at >= index && (best < 0 || at < lane.exits().get(best).innerIndex())) {
        best = e;
      }
    }
    return best;
  }

  private static void addAll(IntArrayList list, int[] values) {
    for (int value : values) {
      list.addInt(value);
    }
  }
}
