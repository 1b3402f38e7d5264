package io.smartport.tos.quay;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.Decision.Rule;
import io.smartport.tos.work.Outputs;

/** Which bay of its range a quay crane works, and which comes next; -1 where there is none. */
final class BayChoice {
  /** So much nearer to each other two cranes come for 20' boxes of their bays. */
  static final int MARGIN_20_FT_MM = 6_600;

  private final CargoState cargo;
  private final QuayState state;
  private final CraneRail rail;
  private final Outputs outputs;

  BayChoice(CargoState cargo, QuayState state, CraneRail rail, Outputs outputs) {
    this.cargo = cargo;
    this.state = state;
    this.rail = rail;
    this.outputs = outputs;
  }

  /** Index of the bay that the crane works, the next one when it has nothing left; or -1. */
  int inWork(int crane) {
    int bay = state.duties.bay.get(crane);
    if (bay < 0 || state.bays.open.get(bay) == 0) {
      bay = next(crane);
      state.duties.bay.set(crane, bay);
      state.duties.nextBay.set(crane, -1);
    }
    return bay;
  }

  /**
   * The next bay of the crane's range by rank: the first that is clear of the bays that neighbours
   * work also for 20' boxes; else the first where both can work at all; else the first.
   */
  int next(int crane) {
    if (state.duties.nextBay.get(crane) >= 0) {
      return state.duties.nextBay.get(crane);
    }
    int first = find(crane, -rail.leastDistanceMm());
    int bay = find(crane, MARGIN_20_FT_MM);
    if (bay < 0) {
      bay = find(crane, 0);
    }
    if (bay < 0) {
      bay = first;
    }
    state.duties.nextBay.set(crane, bay);
    if (bay >= 0) {
      outputs.decided(
          Decision.only(
              Decision.Kind.BAY_FOR_QUAY_CRANE,
              crane,
              cargo.bays.bay.get(bay),
              state.bays.open.get(bay),
              bay == first ? Rule.FIRST_IN_SEQUENCE : Rule.NEIGHBOUR_CRANE));
    }
    return bay;
  }

  /** The first bay by rank that is this much more than the least distance from neighbours' bays. */
  int find(int crane, int marginMm) {
    int chosen = -1;
    for (int bay = 0; bay < state.bays.rows(); bay++) {
      if (state.bays.crane.get(bay) == crane
          && state.bays.open.get(bay) > 0
          && bay != state.duties.bay.get(crane)
          && isApart(bay, crane - 1, marginMm)
          && isApart(bay, crane + 1, marginMm)) {
        chosen = earlier(chosen, bay);
      }
    }
    return chosen;
  }

  /** A crane at the bay does not come near to the bay that a neighbour works. */
  private boolean isApart(int bay, int neighbour, int marginMm) {
    if (neighbour < 0 || neighbour >= state.cranes.rows() || state.duties.bay.get(neighbour) < 0) {
      return true;
    }
    int x = cargo.bays.centreXMm.get(bay);
    int other = cargo.bays.centreXMm.get(state.duties.bay.get(neighbour));
    return Math.abs(x - other) >= rail.leastDistanceMm() + marginMm;
  }

  private int earlier(int one, int other) {
    return one < 0 || state.bays.rank.get(other) < state.bays.rank.get(one) ? other : one;
  }
}
