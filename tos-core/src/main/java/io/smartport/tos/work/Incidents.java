package io.smartport.tos.work;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** Incidents: what needs a person. State: 0 open, 1 claimed, 2 resolved. */
public final class Incidents extends Table {
  public static final int OPEN = 0;
  public static final int CLAIMED = 1;
  public static final int RESOLVED = 2;

  final IntColumn kind = ints(0);
  final IntColumn state = ints(OPEN);
  final IntColumn move = ints(-1);
  final IntColumn box = ints(-1);
  final IntColumn machine = ints(-1);
  final IntColumn otherMachine = ints(-1);
  final LongColumn place = longs(0);
  final LongColumn openedAtMs = longs(0);

  public IncidentKind kind(int incident) {
    return IncidentKind.of(kind.get(incident));
  }

  public int state(int incident) {
    return state.get(incident);
  }

  /** Move that stands still; -1 none. */
  public int move(int incident) {
    return move.get(incident);
  }

  /** Box or cover that it is about; -1 none. */
  public int box(int incident) {
    return box.get(incident);
  }

  /** Machine; -1 none. */
  public int machine(int incident) {
    return machine.get(incident);
  }

  /** Second machine; -1 none. */
  public int otherMachine(int incident) {
    return otherMachine.get(incident);
  }

  public boolean isOpen(int incident) {
    return state.get(incident) != RESOLVED;
  }

  /** Site time. */
  public long openedAtMs(int incident) {
    return openedAtMs.get(incident);
  }

  public long place(int incident) {
    return place.get(incident);
  }
}
