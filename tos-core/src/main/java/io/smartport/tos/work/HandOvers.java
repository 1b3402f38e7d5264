package io.smartport.tos.work;

/** Changes of the states of exchanges: the table of {@link ExchangeState}. */
// Columns hold ordinals; the order of the constants is part of the snapshot format.
@SuppressWarnings("EnumOrdinal")
final class HandOvers {
  private final Moves moves;
  private final Exchanges exchanges;
  private final WorkEvents events;

  HandOvers(WorkState state, WorkEvents events) {
    this.moves = state.moves;
    this.exchanges = state.exchanges;
    this.events = events;
  }

  /** Makes the exchanges of a new move; its first giver and its last taker are passive. */
  void plan(int move, int count) {
    moves.firstExchange.set(move, exchanges.rows());
    moves.exchangeCount.set(move, count);
    for (int i = 0; i < count; i++) {
      exchanges.move.set(exchanges.addRow(), move);
    }
    set(moves.exchange(move, 0), ExchangeState.GIVER_READY);
    set(moves.exchange(move, count - 1), ExchangeState.TAKER_THERE);
  }

  void giverReady(int exchange) {
    comes(exchange, ExchangeState.GIVER_READY, ExchangeState.TAKER_THERE);
  }

  void takerThere(int exchange) {
    comes(exchange, ExchangeState.TAKER_THERE, ExchangeState.GIVER_READY);
  }

  private void comes(int exchange, ExchangeState alone, ExchangeState other) {
    ExchangeState now = state(exchange);
    if (now == ExchangeState.PLANNED) {
      set(exchange, alone);
    } else if (now == other) {
      bothReady(exchange);
    }
  }

  private void bothReady(int exchange) {
    set(exchange, ExchangeState.BOTH_READY);
    events.add(WorkEvent.BOTH_READY, exchange);
  }

  void takerGone(int exchange) {
    goes(exchange, ExchangeState.TAKER_THERE, ExchangeState.GIVER_READY);
  }

  void giverGone(int exchange) {
    goes(exchange, ExchangeState.GIVER_READY, ExchangeState.TAKER_THERE);
  }

  private void goes(int exchange, ExchangeState alone, ExchangeState other) {
    ExchangeState now = state(exchange);
    if (now == alone) {
      set(exchange, ExchangeState.PLANNED);
    } else if (now == ExchangeState.BOTH_READY) {
      set(exchange, other);
    }
  }

  void permitted(int exchange) {
    if (state(exchange) == ExchangeState.BOTH_READY) {
      set(exchange, ExchangeState.TRANSFERRING);
    }
  }

  void transferUndone(int exchange) {
    if (state(exchange) == ExchangeState.TRANSFERRING) {
      set(exchange, ExchangeState.BOTH_READY);
    }
  }

  void done(int exchange) {
    exchanges.state.set(exchange, ExchangeState.DONE.ordinal());
    events.add(WorkEvent.TRANSFERRED, exchange);
  }

  /** The box is back with the giver of an exchange that was done. */
  void reopen(int exchange) {
    exchanges.state.set(exchange, ExchangeState.GIVER_READY.ordinal());
  }

  void suspend(int move) {
    for (int i = 0; i < moves.exchangeCount(move); i++) {
      int exchange = moves.exchange(move, i);
      ExchangeState now = exchanges.state(exchange);
      if (now.isOpen()) {
        exchanges.before.set(exchange, now.ordinal());
        exchanges.state.set(exchange, ExchangeState.SUSPENDED.ordinal());
      }
    }
  }

  /** Back to what was before, or came meanwhile; a transfer under way is permitted anew. */
  void resume(int move) {
    for (int i = 0; i < moves.exchangeCount(move); i++) {
      int exchange = moves.exchange(move, i);
      if (exchanges.state(exchange) == ExchangeState.SUSPENDED) {
        ExchangeState before = state(exchange);
        exchanges.state.set(exchange, before.ordinal());
        if (before == ExchangeState.BOTH_READY || before == ExchangeState.TRANSFERRING) {
          bothReady(exchange);
        }
      }
    }
  }

  void cancel(int move) {
    for (int i = 0; i < moves.exchangeCount(move); i++) {
      int exchange = moves.exchange(move, i);
      if (exchanges.state(exchange) != ExchangeState.DONE) {
        exchanges.state.set(exchange, ExchangeState.CANCELLED.ordinal());
      }
    }
  }

  /** Also while suspended the sides come and go. */
  private ExchangeState state(int exchange) {
    ExchangeState now = exchanges.state(exchange);
    return now == ExchangeState.SUSPENDED ? ExchangeState.of(exchanges.before.get(exchange)) : now;
  }

  private void set(int exchange, ExchangeState to) {
    boolean isSuspended = exchanges.state(exchange) == ExchangeState.SUSPENDED;
    (isSuspended ? exchanges.before : exchanges.state).set(exchange, to.ordinal());
  }
}
