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
    return free && (plan.laneIndex() < 0 || !barsLeavingTruck(plan.segment(), truck));
  }

  /**
   * How many segments before a stop in a lane a truck may wait while another one stands at the stop
   * and will leave it first; 0 when it may not come at all.
   */
  int waitBefore(StopPlan plan, int truck, int ahead) {
    count(ahead, -1);
    boolean free = isFree(plan, truck);
    count(ahead, 1);
    int before = 1;
    int most = free ? plan.innerLength(site.docks().get(plan.place())) : 0;
    while (before <= most && touches(plan.segment(), plan.waitingAt(before))) {
      before++;
    }
    return before > most || bars(plan.waitingAt(before), truck) ? 0 : before;
  }

  private boolean touches(int segment, int other) {
    return segment == other || lanes.inConflict(segment, other);
  }

  /** Somebody is on its way behind the truck that stands at this stop. */
  boolean hasFollower(StopPlan plan) {
    Fleet fleet = state.fleet;
    for (int truck = 0; truck < fleet.rows(); truck++) {
      if (fleet.waitBefore.get(truck) > 0
          && fleet.place.get(truck) == plan.place()
          && fleet.laneIndex.get(truck) == plan.laneIndex()) {
        return true;
      }
    }
    return false;
  }

  /** The truck need not wait behind another one any more. */
  void mayCome(int truck) {
    count(truck, -1);
    state.fleet.waitBefore.set(truck, 0);
    count(truck, 1);
  }

  /** Puts the stop in the truck's columns in place of the one it had. */
  void reserve(int truck, StopPlan plan, Fleet.Stop kind, int xMm, int waitBefore) {
    Fleet fleet = state.fleet;
    count(truck, -1);
    fleet.waitBefore.set(truck, waitBefore);
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

  /** The truck stands somewhere on its own: it has no stop any more. */
  void leave(int truck) {
    count(truck, -1);
    state.fleet.place.set(truck, -1);
    state.fleet.stop.set(truck, Fleet.Stop.NONE.ordinal());
    state.fleet.there.set(truck, 1);
    state.fleet.actionDone.set(truck, 0);
  }

  private boolean isFree(StopPlan plan) {
    return standing[plan.segment()] == 0
        && !isOnAWay(plan.segment())
        && areClear(plan.in())
        && areClear(plan.out());
  }

  private boolean isOnAWay(int segment) {
    if (ways[segment] > 0) {
      return true;
    }
    for (int i = 0; i < lanes.conflictCount(segment); i++) {
      if (ways[lanes.conflict(segment, i)] > 0) {
        return true;
      }
    }
    return false;
  }

  /** A truck that stood on the segment would be in somebody's way. */
  private boolean bars(int segment, int truck) {
    return isOnAWay(segment) || barsLeavingTruck(segment, truck);
  }

  /**
   * A truck that leaves its place has no reservation there any more, but still needs its way out:
   * one that came to stand on it would bar it for as long as a crane lets it wait.
   */
  private boolean barsLeavingTruck(int stop, int truck) {
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
        if (touches(stop, segment)) {
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
    countStanding(plan.segment(), delta);
    int before = state.fleet.waitBefore.get(truck);
    if (before > 0) {
      countStanding(plan.waitingAt(before), delta);
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

  private void countStanding(int segment, int delta) {
    standing[segment] += delta;
    for (int i = 0; i < lanes.conflictCount(segment); i++) {
      standing[lanes.conflict(segment, i)] += delta;
    }
  }
}
