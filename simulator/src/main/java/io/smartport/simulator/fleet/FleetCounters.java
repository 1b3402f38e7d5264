package io.smartport.simulator.fleet;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts of all trucks; any thread. */
public final class FleetCounters {
  private final AtomicLongArray counts = new AtomicLongArray(FleetCount.values().length);

  void add(FleetCount what) {
    counts.incrementAndGet(what.ordinal());
  }

  public long get(FleetCount what) {
    return counts.get(what.ordinal());
  }
}
