package io.smartport.tos.transport;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** The trucks; a row is a truck's number, not its machine id. */
public final class Fleet extends Table {
  /** Where a truck is bound for or stands. */
  public enum Stop {
    NONE,
    QUAY,
    BLOCK,
    STATION,
    PARKING,
    CHARGER;

    private static final Stop[] ALL = values();

    static Stop of(int ordinal) {
      return ALL[ordinal];
    }
  }

  /** 1 when a session stands and the truck was read since. */
  final IntColumn connected = ints(0);

  /** Code of the machine's mode; 0 automatic. */
  final IntColumn mode = ints(0);

  /** 1 while an incident keeps it from new work. */
  final IntColumn locked = ints(0);

  /** 1 when a person saw that all it claims is clear: it is taken where it says it is. */
  final IntColumn cleared = ints(0);

  /** Per mille. */
  final IntColumn battery = ints(1000);

  /** Open drive, or -1 while it stands. */
  final IntColumn job = ints(-1);

  /** Move that it serves, or -1: it is free. */
  final IntColumn move = ints(-1);

  final IntColumn stop = ints(0);

  /** 1 when it stands at {@link #stop}. */
  final IntColumn there = ints(0);

  /** 1 when the action at the stop is finished. */
  final IntColumn actionDone = ints(0);

  /** Place of the site, or inner lane; -1 none. */
  final IntColumn place = ints(-1);

  /** For an inner lane: segment of the stop, counted along the lane; -1 for a fixed place. */
  final IntColumn laneIndex = ints(-1);

  final IntColumn laneEntry = ints(-1);
  final IntColumn laneExit = ints(-1);

  /** Where the stop is in its last segment. */
  final IntColumn stopOffsetMm = ints(0);

  /** Along the quay, for stops in inner lanes: which hand-over it is for. */
  final IntColumn stopXMm = ints(0);

  /**
   * Segments before the stop at which it waits as long as another truck stands there; 0 when nobody
   * does.
   */
  final IntColumn waitBefore = ints(0);

  final IntColumn pathLength = ints(0);

  /** Segments of the path that the contour has left. */
  final IntColumn passed = ints(0);

  /** The same when it was looked at last. */
  final IntColumn passedBefore = ints(-1);

  /** Segments of the path that are claimed and released. */
  final IntColumn released = ints(0);

  /** When its last drive began or ended; nothing is decided by it yet. */
  final LongColumn waitingSinceMs = longs(0);

  /** Segments of the path that may be released now. */
  int openLength(int truck) {
    return pathLength.get(truck) - waitBefore.get(truck);
  }

  public boolean isUsable(int truck) {
    return connected.get(truck) == 1 && mode.get(truck) == 0 && locked.get(truck) == 0;
  }

  public int move(int truck) {
    return move.get(truck);
  }

  public int job(int truck) {
    return job.get(truck);
  }

  public Stop stop(int truck) {
    return Stop.of(stop.get(truck));
  }

  /** Stands at its stop, positioned. */
  public boolean isThere(int truck) {
    return there.get(truck) == 1;
  }

  public boolean isActionDone(int truck) {
    return actionDone.get(truck) == 1;
  }

  public int battery(int truck) {
    return battery.get(truck);
  }

  /** Along the quay in mm, for stops at quay and blocks. */
  public int stopXMm(int truck) {
    return stopXMm.get(truck);
  }
}
