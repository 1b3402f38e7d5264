package io.smartport.tos.quay;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.column.Table;
import io.smartport.tos.work.crane.Cranes;

/** Work queues of the bays and the quay cranes. */
public final class QuayState {
  /** Moves in the order in which they shall be worked; bays and phases are ranges of it. */
  static final class Sequence extends Table {
    final IntColumn move = ints(-1);
  }

  /** Row = row of {@code Bays}. */
  static final class BayWork extends Table {
    /** Quay crane that works the bay, or -1. */
    final IntColumn crane = ints(-1);

    /** First place in the sequence. */
    final IntColumn from = ints(0);

    /** Behind the last place in the sequence. */
    final IntColumn to = ints(0);

    /** The crane works its bays in the order of their ranks. */
    final IntColumn rank = ints(0);

    /** Quay legs that are not done. */
    final IntColumn open = ints(0);

    /** First place in the sequence that no truck was asked for yet. */
    final IntColumn nextForTruck = ints(0);
  }

  /** Row = bay x number of phases + phase: quay legs that are not done. */
  static final class PhaseWork extends Table {
    final IntColumn open = ints(0);
    final IntColumn from = ints(0);
    final IntColumn to = ints(0);
  }

  /** What quay cranes are there for. Row = quay crane of the site. */
  static final class Duties extends Table {
    final IntColumn call = ints(-1);

    /** Bay that it works, a row of {@code Bays}; -1 none. */
    final IntColumn bay = ints(-1);

    /** Bay that comes next, for which trucks are already asked; -1 not chosen. */
    final IntColumn nextBay = ints(-1);

    /** 1 while a neighbour keeps it from its next move. */
    final IntColumn blocked = ints(0);

    /** Since when; site time. */
    final LongColumn blockedSinceMs = longs(0);

    /** Trucks that serve its moves. */
    final IntColumn trucks = ints(0);
  }

  final Sequence sequence = new Sequence();
  final BayWork bays = new BayWork();
  final PhaseWork phases = new PhaseWork();
  final Cranes cranes = new Cranes();
  final Duties duties = new Duties();

  public void write(StateSink sink) {
    sequence.write(sink);
    bays.write(sink);
    phases.write(sink);
    cranes.write(sink);
    duties.write(sink);
  }

  public void read(StateSource source) {
    sequence.read(source);
    bays.read(source);
    phases.read(source);
    cranes.read(source);
    duties.read(source);
  }
}
