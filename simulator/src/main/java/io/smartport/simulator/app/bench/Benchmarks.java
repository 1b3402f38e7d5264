package io.smartport.simulator.app.bench;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All benchmarks by name. */
final class Benchmarks {
  private static final SortedMap<String, Supplier<Benchmark>> ALL =
      new TreeMap<>(Map.of("journal", JournalBench::new));

  private Benchmarks() {}

  static SortedMap<String, Supplier<Benchmark>> all() {
    return ALL;
  }
}
