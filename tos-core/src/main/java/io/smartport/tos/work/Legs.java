package io.smartport.tos.work;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** Legs: the part of a move that one kind of machine does; a move's legs are neighbours. */
public final class Legs extends Table {
  final IntColumn kind = ints(0);
  final IntColumn state = ints(0);
  final IntColumn move = ints(-1);
  final IntColumn machine = ints(-1);
  final IntColumn attempt = ints(1);

  /** Ready board: when the leg is expected to be ready for its counterpart; 0 not known. */
  final LongColumn expectedReadyAtMs = longs(0);

  public LegKind kind(int leg) {
    return LegKind.of(kind.get(leg));
  }

  public LegState state(int leg) {
    return LegState.of(state.get(leg));
  }

  public int move(int leg) {
    return move.get(leg);
  }

  /** Machine, or -1. */
  public int machine(int leg) {
    return machine.get(leg);
  }

  public int attempt(int leg) {
    return attempt.get(leg);
  }

  /** Site time, or 0 when not known. */
  public long expectedReadyAtMs(int leg) {
    return expectedReadyAtMs.get(leg);
  }
}
