package io.smartport.tos.work;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.List;

/** A {@link Work} of its own with one call, for tests. */
final class Heart {
  static final int CALL = 0;
  static final long CELL = PlaceCode.shipCell(CALL, 2, 1, 82);
  static final long SLOT = PlaceCode.slot(0, 2, 1, 1);
  static final long QUAY_CRANE = PlaceCode.crane(0);
  static final long TRUCK = PlaceCode.truck(9);

  final CargoState cargo = new CargoState();
  final WorkState state = new WorkState();
  final RecordedOutputs outputs = new RecordedOutputs();
  final Work work = new Work(cargo, state, outputs);

  Heart() {
    cargo.calls.addRow();
  }

  /** Plans a discharge of a new box; a deck box goes over a station. */
  int discharge(boolean deck) {
    return work.plan(MoveKind.DISCHARGE, box(CELL), CALL, 0, CELL, PlaceCode.anySlot(), deck);
  }

  int load(boolean deck) {
    return work.plan(MoveKind.LOAD, box(SLOT), CALL, 0, SLOT, CELL, deck);
  }

  int rehandle() {
    return work.plan(MoveKind.REHANDLE, box(SLOT), -1, -1, SLOT, SLOT + 1, false);
  }

  private int box(long place) {
    int box = cargo.boxes.addRow();
    cargo.boxes.place.set(box, place);
    return box;
  }

  long placeOf(int move) {
    return cargo.boxes.place.get(state.moves.box(move));
  }

  /** Does all legs of a move. */
  void finish(int move) {
    for (int leg = state.moves.currentLeg(move); leg >= 0; leg = state.moves.currentLeg(move)) {
      work.assign(leg, 5);
      work.started(leg);
      work.done(leg);
    }
  }

  List<LegKind> legs(int move) {
    List<LegKind> kinds = new ArrayList<>();
    for (int i = 0; i < state.moves.legCount(move); i++) {
      kinds.add(state.legs.kind(state.moves.firstLeg(move) + i));
    }
    return kinds;
  }

  List<ExchangeState> exchanges(int move) {
    List<ExchangeState> states = new ArrayList<>();
    for (int i = 0; i < state.moves.exchangeCount(move); i++) {
      states.add(state.exchanges.state(state.moves.exchange(move, i)));
    }
    return states;
  }

  /** Internal events since the last call, as text. */
  List<String> events() {
    List<String> seen = new ArrayList<>();
    work.events().drainTo((event, subject) -> seen.add(event + " " + subject));
    return seen;
  }
}
