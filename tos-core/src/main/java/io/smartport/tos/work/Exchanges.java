package io.smartport.tos.work;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.Table;

/** Exchanges, in the order of their move's custodians. */
public final class Exchanges extends Table {
  final IntColumn state = ints(0);
  final IntColumn move = ints(-1);

  /** What a suspended exchange goes back to. */
  final IntColumn before = ints(0);

  public ExchangeState state(int exchange) {
    return ExchangeState.of(state.get(exchange));
  }

  public int move(int exchange) {
    return move.get(exchange);
  }
}
