package io.smartport.tos.work;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** Moves: one box visit or one hatch cover, from here to there. */
public final class Moves extends Table {
  final IntColumn kind = ints(0);
  final IntColumn state = ints(0);

  /** Box visit or cover. */
  final IntColumn box = ints(-1);

  /** Call; -1 for a re-handle. */
  final IntColumn call = ints(-1);

  final LongColumn from = longs(0);

  /** {@code PlaceCode.anySlot()} until a slot is reserved. */
  final LongColumn to = longs(0);

  final IntColumn firstLeg = ints(-1);
  final IntColumn legCount = ints(0);

  /** The leg that comes next or is under way, counted from 0. */
  final IntColumn currentLeg = ints(0);

  final IntColumn firstExchange = ints(-1);
  final IntColumn exchangeCount = ints(0);
  final IntColumn openPredecessors = ints(0);
  final IntColumn firstSuccessor = ints(-1);

  /** Bay of the ship, a row of {@code Bays}; -1 for a re-handle. */
  final IntColumn bay = ints(-1);

  /** 1 when it will be cancelled as soon as its crane has come to a safe end. */
  final IntColumn cancelling = ints(0);

  /** Moves of one twin lift share a number; -1 alone. */
  final IntColumn lift = ints(-1);

  public MoveKind kind(int move) {
    return MoveKind.of(kind.get(move));
  }

  public MoveState state(int move) {
    return MoveState.of(state.get(move));
  }

  public int box(int move) {
    return box.get(move);
  }

  public int call(int move) {
    return call.get(move);
  }

  /** Place code. */
  public long from(int move) {
    return from.get(move);
  }

  /** Place code. */
  public long to(int move) {
    return to.get(move);
  }

  public int bay(int move) {
    return bay.get(move);
  }

  /** Leg that comes next or is under way; -1 when all are done. */
  public int currentLeg(int move) {
    int index = currentLeg.get(move);
    return index < legCount.get(move) ? firstLeg.get(move) + index : -1;
  }

  public int firstLeg(int move) {
    return firstLeg.get(move);
  }

  public int legCount(int move) {
    return legCount.get(move);
  }

  /** n-th exchange of the move, from 0. */
  public int exchange(int move, int n) {
    return firstExchange.get(move) + n;
  }

  public int exchangeCount(int move) {
    return exchangeCount.get(move);
  }

  /** It will be cancelled as soon as its crane has come to a safe end. */
  public boolean isCancelling(int move) {
    return cancelling.get(move) == 1;
  }

  /** Every predecessor has come so far that this move may begin. */
  public boolean isFree(int move) {
    return openPredecessors.get(move) == 0;
  }
}
