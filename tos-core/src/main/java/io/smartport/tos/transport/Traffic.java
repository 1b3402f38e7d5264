package io.smartport.tos.transport;

import io.smartport.tos.site.LaneGraph;

/** Grants lane segments to driving trucks: as far ahead as wanted, free and safe. */
final class Traffic {
  private final TransportState state;
  private final LaneGraph lanes;
  private final LaneClaims claims;
  private final SafeOrder safeOrder;

  Traffic(TransportState state, LaneGraph lanes) {
    this.state = state;
    this.lanes = lanes;
    this.claims = new LaneClaims(state, lanes);
    this.safeOrder = new SafeOrder(state, claims);
  }

  LaneClaims claims() {
    return claims;
  }

  /**
   * Nobody claims anything between where the truck has to wait and its stop: only then it may come
   * there, so that whether it can reach the end of its path does not depend on others.
   */
  boolean isStopClear(int truck) {
    return isFree(truck, state.fleet.openLength(truck), state.fleet.pathLength.get(truck));
  }

  /** Claims more of a truck's path; true when the released path grew. */
  boolean extend(int truck, int wantedMm) {
    Fleet fleet = state.fleet;
    int before = fleet.released.get(truck);
    int length = fleet.openLength(truck);
    int aheadMm = 0;
    for (int i = fleet.passed.get(truck); i < before; i++) {
      aheadMm += lanes.lengthMm(state.pathSegment(truck, i));
    }
    if (aheadMm >= wantedMm || before >= length) {
      return false;
    }
    boolean wayFree = safeOrder.wayIsFree(truck);
    int couldFinish = wayFree ? 0 : safeOrder.countThatCanFinish();
    int released = before;
    while (released < length && aheadMm < wantedMm) {
      int end = released + 1;
      if (!isFree(truck, released, end)) {
        break;
      }
      for (int i = released; i < end; i++) {
        claims.claim(state.pathSegment(truck, i), truck);
      }
      fleet.released.set(truck, end);
      if (!wayFree && safeOrder.countThatCanFinish() < couldFinish) {
        takeBack(truck, released, end);
        break;
      }
      for (int i = released; i < end; i++) {
        aheadMm += lanes.lengthMm(state.pathSegment(truck, i));
      }
      released = end;
    }
    return released > before;
  }

  private boolean isFree(int truck, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!claims.isFreeFor(state.pathSegment(truck, i), truck)) {
        return false;
      }
    }
    return true;
  }

  private void takeBack(int truck, int from, int end) {
    state.fleet.released.set(truck, from);
    for (int i = from; i < end; i++) {
      int segment = state.pathSegment(truck, i);
      if (!isClaimedBefore(truck, segment, from)) {
        claims.free(segment, truck);
      }
    }
  }

  /** A path may come over a segment twice. */
  private boolean isClaimedBefore(int truck, int segment, int end) {
    for (int i = state.fleet.passed.get(truck); i < end; i++) {
      if (state.pathSegment(truck, i) == segment) {
        return true;
      }
    }
    return false;
  }
}
