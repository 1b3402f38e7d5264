package io.smartport.tos.work;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** Jobs: what one machine is told; a truck has a job for each drive. */
public final class Jobs extends Table {
  final IntColumn state = ints(0);
  final IntColumn machine = ints(-1);

  /** Leg that it serves; -1 for a drive or travel that serves none. */
  final IntColumn leg = ints(-1);

  final IntColumn move = ints(-1);
  final IntColumn attempt = ints(1);
  final IntColumn term = ints(0);
  final LongColumn madeAtMs = longs(0);

  public JobState state(int job) {
    return JobState.of(state.get(job));
  }

  public int machine(int job) {
    return machine.get(job);
  }

  public int leg(int job) {
    return leg.get(job);
  }

  public int move(int job) {
    return move.get(job);
  }

  public int attempt(int job) {
    return attempt.get(job);
  }

  public int term(int job) {
    return term.get(job);
  }
}
