package io.smartport.simulator.app.bench;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All benchmarks by name. */
final class Benchmarks {
  private static final SortedMap<String, Function<BenchShip, Benchmark>> ALL =
      new TreeMap<>(
          Map.of(
              "engine",
              EngineBench::new,
              "journal",
              _ -> new JournalBench(),
              "recovery",
              _ -> new RecoveryBench(),
              "sim",
              SimBench::new));

  private Benchmarks() {}

  static SortedMap<String, Function<BenchShip, Benchmark>> all() {
    return ALL;
  }
}
