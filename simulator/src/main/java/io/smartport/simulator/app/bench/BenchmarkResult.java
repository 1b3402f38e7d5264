package io.smartport.simulator.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What a benchmark measured, in the order in which it is to be printed. */
public final class BenchmarkResult {
  private static final double NANOS_PER_US = 1_000;

  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final List<Map<String, Object>> runs = new ArrayList<>();
  private final List<String> distributions = new ArrayList<>();

  /** Adds a figure; its name ends with its unit. */
  public BenchmarkResult figure(String name, double value) {
    figures.put(name, Math.round(value * 100) / 100.0);
    return this;
  }

  /** Adds the result of one run or instance. */
  public BenchmarkResult run(Map<String, Object> run) {
    runs.add(new LinkedHashMap<>(run));
    return this;
  }

  /** Adds a line with sample size, median and tail of a distribution in nanoseconds. */
  public BenchmarkResult distribution(String name, Histogram nanos) {
    distributions.add(
        "%-28s n=%,11d  p50 %,10.1f us  p99 %,10.1f us  p99.9 %,10.1f us  max %,10.1f us"
            .formatted(
                name,
                nanos.getTotalCount(),
                us(nanos, 50),
                us(nanos, 99),
                us(nanos, 99.9),
                nanos.getMaxValue() / NANOS_PER_US));
    return this;
  }

  /** Returns a percentile of a distribution of nanoseconds, in microseconds. */
  public static double us(Histogram nanos, double percentile) {
    return nanos.getValueAtPercentile(percentile) / NANOS_PER_US;
  }

  Map<String, Double> figures() {
    return figures;
  }

  List<Map<String, Object>> runs() {
    return runs;
  }

  List<String> distributions() {
    return distributions;
  }
}
