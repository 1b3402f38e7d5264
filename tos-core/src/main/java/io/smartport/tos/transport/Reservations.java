package io.smartport.tos.transport;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGraph;
import org.jspecify.annotations.Nullable;

/**
 * Reserved stops. Two stops go together when no truck standing at one lies on the other's way in or
 * out; only such stops are reserved at a time, so a truck at its stop never bars another's way. The
 * counts follow from the fleet's columns and are no part of the state.
 */
// Columns hold ordinals; the order of the constants is part of the snapshot format.
@SuppressWarnings("EnumOrdinal")
final class Reservations {
  private final TransportState state;
  private final CompiledSite site;
  private final LaneGraph lanes;
  private final int[] standing;
  private final int[] ways;

  Reservations(TransportState state, CompiledSite site) {
    this.state = state;
    this.site = site;
    this.lanes = site.lanes();
    this.standing = new int[lanes.segmentCount()];
    this.ways = new int[lanes.segmentCount()];
    for (int truck = 0; truck < state.fleet.rows(); truck++) {
      count(truck, 1);
    }
  }

  /** The truck's reserved stop, or null. */
  @Nullable StopPlan of(int truck) {
    Fleet fleet = state.fleet;
    int place = fleet.place.get(truck);
    if (place < 0) {
      return null;
    }
    int index = fleet.laneIndex.get(truck);
    if (index < 0) {
      return StopPlan.ofPlace(site, place);
    }
    return StopPlan.inLane(
        site.docks().get(place),
        index,
        fleet.laneEntry.get(truck),
        fleet.laneExit.get(truck),
        fleet.stopOffsetMm.get(truck));
  }

  /** May the truck have this stop instead of the one it has? */
  boolean isFree(StopPlan plan, int truck) {
    count(truck, -1);
    boolean free = isFree(plan);
    count(truck, 1);
    return free && (plan.laneIndex() < 0 || !barsLeavingTruck(plan, truck));
  }

  /** Puts the stop in the truck's columns in place of the one it had. */
  void reserve(int truck, StopPlan plan, Fleet.Stop kind, int xMm) {
    Fleet fleet = state.fleet;
    count(truck, -1);
    fleet.place.set(truck, plan.place());
    fleet.laneIndex.set(truck, plan.laneIndex());
    fleet.laneEntry.set(truck, plan.entry());
    fleet.laneExit.set(truck, plan.exit());
    fleet.stopOffsetMm.set(truck, plan.offsetMm());
    fleet.stop.set(truck, kind.ordinal());
    fleet.stopXMm.set(truck, xMm);
    fleet.there.set(truck, 0);
    fleet.actionDone.set(truck, 0);
    count(truck, 1);
  }

  /** The truck stands at its stop: nobody needs the way in for it any more. */
  void arrived(int truck) {
    count(truck, -1);
    state.fleet.there.set(truck, 1);
    count(truck, 1);
  }

  private boolean isFree(StopPlan plan) {
    if (standing[plan.segment()] > 0 || ways[plan.segment()] > 0) {
      return false;
    }
    for (int i = 0; i < lanes.conflictCount(plan.segment()); i++) {
      if (ways[lanes.conflict(plan.segment(), i)] > 0) {
        return false;
      }
    }
    return areClear(plan.in()) && areClear(plan.out());
  }

  /**
   * A truck that leaves its place has no reservation there any more, but still needs its way out:
   * one that came to stand on it would bar it for as long as a crane lets it wait.
   */
  private boolean barsLeavingTruck(StopPlan plan, int truck) {
    Fleet fleet = state.fleet;
    for (int other = 0; other < fleet.rows(); other++) {
      if (other == truck || fleet.job.get(other) < 0) {
        continue;
      }
      int length = fleet.pathLength.get(other);
      for (int i = fleet.passed.get(other); i < length; i++) {
        int segment = state.pathSegment(other, i);
        if (lanes.isThrough(segment)) {
          break;
        }
        if (segment == plan.segment() || lanes.inConflict(plan.segment(), segment)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean areClear(int[] way) {
    for (int segment : way) {
      if (standing[segment] > 0) {
        return false;
      }
    }
    return true;
  }

  private void count(int truck, int delta) {
    StopPlan plan = of(truck);
    if (plan == null) {
      return;
    }
    standing[plan.segment()] += delta;
    for (int i = 0; i < lanes.conflictCount(plan.segment()); i++) {
      standing[lanes.conflict(plan.segment(), i)] += delta;
    }
    for (int segment : plan.out()) {
      ways[segment] += delta;
    }
    if (!state.fleet.isThere(truck)) {
      for (int segment : plan.in()) {
        ways[segment] += delta;
      }
    }
  }
}
