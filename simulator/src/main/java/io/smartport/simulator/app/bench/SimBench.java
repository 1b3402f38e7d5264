package io.smartport.simulator.app.bench;

import io.smartport.simulator.app.sim.SimPlan;
import io.smartport.simulator.app.sim.SimRun;
import io.smartport.simulator.report.RunReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Times whole runs of {@code sim} without a journal. */
final class SimBench implements Benchmark {
  private static final int RUNS = 3;

  private final BenchShip ship;
  private final SimPlan plan;

  SimBench(BenchShip ship) {
    this.ship = ship;
    this.plan = ship.plan();
  }

  @Override
  public String countingRule() {
    return ship.text()
        + "; site time over wall time from first to last move, follower on its own thread, no"
        + " journal on disk; the best of "
        + RUNS
        + " runs in one JVM, all of them in runs.";
  }

  @Override
  public BenchmarkResult run(Path folder, Consumer<String> progress) {
    BenchmarkResult result = new BenchmarkResult();
    double best = 0;
    for (int i = 1; i <= RUNS; i++) {
      progress.accept("run " + i + " of " + RUNS);
      RunReport report =
          new SimRun(plan, () -> false, new PrintWriter(new StringWriter())).run(null, null);
      Map<String, Object> run = new LinkedHashMap<>();
      run.put("ending", report.ending());
      run.put("simulatedSeconds", report.simulatedSeconds());
      run.put("wallSeconds", report.wallSeconds());
      run.put("timesRealTime", report.timesRealTime());
      run.put("messagesPerSimulatedSecond", report.journaledMessagesPerSimulatedSecond());
      result.run(run);
      best = Math.max(best, report.timesRealTime());
    }
    return result.figure("timesRealTime", best);
  }
}
