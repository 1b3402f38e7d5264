package io.smartport.tos.engine;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.column.Table;

/** What belongs to no slice: term, time, the sources' sequences, policy figures. */
// Figures number the rows of their table.
@SuppressWarnings("EnumOrdinal")
final class KernelState {
  /** One row a figure, in the order of {@link Policy}. */
  static final class Figures extends Table {
    final LongColumn value = longs(0);
  }

  /** Places in {@link Figures}. */
  enum Policy {
    TERM,
    NOW_MS,
    TRUCKS_PER_CRANE_MAX,
    LOOK_AHEAD_MOVES,
    RELEASED_PATH_MM,
    JOB_TIMEOUT_MS,
    COMMAND_LIFE_MS,
    CHARGE_BELOW,
    CHARGE_TO,
    RETRIEVE_LEAD_MS,
    LAST_INDEX
  }

  /** A writing process and how far its messages were taken. */
  static final class Sources extends Table {
    final IntColumn source = ints(0);
    final LongColumn incarnation = longs(0);
    final LongColumn lastSequence = longs(-1);
  }

  /** Boot ids of machines, to tell a restart. */
  static final class Boots extends Table {
    final LongColumn bootId = longs(0);
  }

  /** Row = job: when its timer fires, in site time; 0 when none is set. */
  static final class Timers extends Table {
    final LongColumn atMs = longs(0);
  }

  final Figures figures = new Figures();
  final Sources sources = new Sources();
  final Boots boots = new Boots();
  final Timers timers = new Timers();

  KernelState() {
    figures.resize(Policy.values().length);
    set(Policy.TRUCKS_PER_CRANE_MAX, 12);
    set(Policy.LOOK_AHEAD_MOVES, 12);
    set(Policy.RELEASED_PATH_MM, 80_000);
    set(Policy.JOB_TIMEOUT_MS, 20_000);
    set(Policy.COMMAND_LIFE_MS, 30_000);
    set(Policy.CHARGE_BELOW, 300);
    set(Policy.CHARGE_TO, 900);
    set(Policy.RETRIEVE_LEAD_MS, 60_000);
  }

  long get(Policy figure) {
    return figures.value.get(figure.ordinal());
  }

  void set(Policy figure, long value) {
    figures.value.set(figure.ordinal(), value);
  }

  /** False for a message that was taken before. */
  boolean isNew(int source, long incarnation, long sequence) {
    int row = rowOf(source, incarnation);
    if (row < 0) {
      row = sources.addRow();
      sources.source.set(row, source);
      sources.incarnation.set(row, incarnation);
    } else if (sequence <= sources.lastSequence.get(row)) {
      return false;
    }
    sources.lastSequence.set(row, sequence);
    return true;
  }

  /** The last sequence that was taken; -1 for none. */
  long lastSequence(int source, long incarnation) {
    int row = rowOf(source, incarnation);
    return row < 0 ? -1 : sources.lastSequence.get(row);
  }

  private int rowOf(int source, long incarnation) {
    for (int row = 0; row < sources.rows(); row++) {
      if (sources.source.get(row) == source && sources.incarnation.get(row) == incarnation) {
        return row;
      }
    }
    return -1;
  }

  void write(StateSink sink) {
    figures.write(sink);
    sources.write(sink);
    boots.write(sink);
    timers.write(sink);
  }

  void read(StateSource source) {
    figures.read(source);
    sources.read(source);
    boots.read(source);
    timers.read(source);
  }
}
