package io.smartport.simulator.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Something that can be timed. */
public interface Benchmark {
  /** Returns what is counted, from when to when, and under which load. */
  String countingRule();

  /**
   * Runs it.
   *
   * @param folder an empty folder for files
   * @param progress takes a line now and then
   * @throws IOException if the folder cannot be used
   */
  BenchmarkResult run(Path folder, Consumer<String> progress) throws IOException;
}
