package io.smartport.simulator.plc.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often commands were refused, by reason, since the PLC was new. Thread-safe. */
public final class RefusalCounts {
  private final Map<RefusalCode, LongAdder> counts = new EnumMap<>(RefusalCode.class);

  public RefusalCounts() {
    for (RefusalCode code : RefusalCode.values()) {
      counts.put(code, new LongAdder());
    }
  }

  /** Counts one refusal. */
  public void count(RefusalCode code) {
    adder(code).increment();
  }

  public long of(RefusalCode code) {
    return adder(code).sum();
  }

  private LongAdder adder(RefusalCode code) {
    return Objects.requireNonNull(counts.get(code));
  }
}
