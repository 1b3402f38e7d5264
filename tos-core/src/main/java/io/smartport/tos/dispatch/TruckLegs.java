package io.smartport.tos.dispatch;

import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Work;

/** One truck does all truck and station legs of a move; they change hands together. */
final class TruckLegs {
  private final Work work;
  private final Moves moves;

  TruckLegs(Work work) {
    this.work = work;
    this.moves = work.state().moves;
  }

  /**
   * @param machine that does what is left of them from now on; -1 none
   */
  void give(int move, int machine) {
    int first = moves.firstLeg(move);
    for (int leg = first; leg < first + moves.legCount(move); leg++) {
      LegKind kind = work.state().legs.kind(leg);
      boolean isOfTruck = kind == LegKind.TRUCK || kind == LegKind.STATION;
      if (isOfTruck && !work.state().legs.state(leg).isFinal()) {
        work.replace(leg, machine);
        if (machine >= 0) {
          work.assign(leg, machine);
        }
      }
    }
  }
}
