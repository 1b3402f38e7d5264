package io.smartport.simulator.fleet;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Counts of all trucks; any thread. */
public final class FleetCounters {
  private final Map<FleetCount, AtomicLong> counts = new EnumMap<>(FleetCount.class);

  FleetCounters() {
    for (FleetCount what : FleetCount.values()) {
      counts.put(what, new AtomicLong());
    }
  }

  void add(FleetCount what) {
    count(what).incrementAndGet();
  }

  public long get(FleetCount what) {
    return count(what).get();
  }

  private AtomicLong count(FleetCount what) {
    return Objects.requireNonNull(counts.get(what));
  }
}
