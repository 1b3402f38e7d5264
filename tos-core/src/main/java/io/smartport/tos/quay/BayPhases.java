package io.smartport.tos.quay;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.crane.CraneSlice;

/** The phases of bays: which is in work, which moves belong to it, and where a crane does them. */
final class BayPhases implements CraneSlice {
  private final CargoState cargo;
  private final QuayState state;
  private final Work work;
  private final Moves moves;

  BayPhases(CargoState cargo, QuayState state, Work work) {
    this.cargo = cargo;
    this.state = state;
    this.work = work;
    this.moves = work.state().moves;
  }

  /** Row of the first phase of the bay with quay legs that are not done, or -1. */
  int inWork(int bay) {
    for (int row = bay * Phase.COUNT; row < (bay + 1) * Phase.COUNT; row++) {
      if (state.phases.open.get(row) > 0) {
        return row;
      }
    }
    return -1;
  }

  boolean isIn(int phaseRow, int move) {
    for (int i = state.phases.from.get(phaseRow); i < state.phases.to.get(phaseRow); i++) {
      if (state.sequence.move.get(i) == move) {
        return true;
      }
    }
    return false;
  }

  /** Trucks that bring boxes for a crane's bays but one. */
  int trucksToUnload(int crane, int exceptBay) {
    int trucks = 0;
    for (int bay = 0; bay < state.bays.rows(); bay++) {
      if (state.bays.crane.get(bay) == crane && bay != exceptBay) {
        trucks += trucksToUnload(bay);
      }
    }
    return trucks;
  }

  private int trucksToUnload(int bay) {
    int trucks = 0;
    for (int i = state.bays.from.get(bay); i < state.bays.to.get(bay); i++) {
      int move = state.sequence.move.get(i);
      int leg = moves.kind(move).isIn() ? work.openLeg(move, LegKind.TRUCK) : -1;
      trucks += leg >= 0 && work.state().legs.machine(leg) >= 0 ? 1 : 0;
    }
    return trucks;
  }

  /** Where trucks stand for a move: the centre of its 40' bay. */
  int handOverXMm(int move) {
    return cargo.bays.centreXMm.get(moves.bay(move));
  }

  /** From the centre of the 40' bay to the box of a move: not 0 for 20' boxes. */
  int offsetXMm(int move) {
    long cell = moves.kind(move).isOut() ? moves.from(move) : moves.to(move);
    return cargo.bays.xMm(moves.bay(move), PlaceCode.bay(cell)) - handOverXMm(move);
  }

  /** Gantry position for a move. */
  int xMm(int move) {
    return handOverXMm(move) + (moves.kind(move).isCover() ? 0 : offsetXMm(move));
  }

  @Override
  public int giverXMm(int move) {
    return xMm(move);
  }

  @Override
  public int takerXMm(int move) {
    return xMm(move);
  }

  @Override
  public void lifted(int move) {
    // What stands on the ship is known by the custody of each box.
  }

  @Override
  public void landed(int move) {
    int bay = moves.bay(move);
    state.bays.open.add(bay, -1);
    for (int row = bay * Phase.COUNT; row < (bay + 1) * Phase.COUNT; row++) {
      if (isIn(row, move)) {
        state.phases.open.add(row, -1);
        return;
      }
    }
    throw new IllegalStateException("move " + move + " is in no phase of its bay");
  }
}
