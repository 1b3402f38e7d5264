package io.smartport.tos.work;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** What machines said that they carry when they were read last. Row = machine. */
public final class ReportedLoads extends Table {
  final IntColumn load1 = ints(-1);
  final IntColumn load2 = ints(-1);

  /** Since when the report disagrees with custody, in site time; 0 while it agrees. */
  final LongColumn doubtedSinceMs = longs(0);

  /** The machine said that it carries the box. */
  public boolean holds(int machine, int box) {
    return machine >= 0
        && machine < rows()
        && box >= 0
        && (load1.get(machine) == box || load2.get(machine) == box);
  }

  /** n-th load of 2, or -1. */
  public int load(int machine, int n) {
    return (n == 0 ? load1 : load2).get(machine);
  }

  /** The report disagrees with custody. */
  public boolean isDoubted(int machine) {
    return machine < rows() && doubtedSinceMs.get(machine) != 0;
  }

  /** Site time; 0 while there is no doubt. */
  public long doubtedSinceMs(int machine) {
    return doubtedSinceMs.get(machine);
  }
}
