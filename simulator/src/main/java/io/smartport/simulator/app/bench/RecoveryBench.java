package io.smartport.simulator.app.bench;

import io.smartport.simulator.app.sim.SimPlan;
import io.smartport.simulator.app.sim.SimPlanner;
import io.smartport.simulator.app.sim.SimRun;
import io.smartport.tos.app.TosMain;
import io.smartport.tos.column.SnapshotSink;
import io.smartport.tos.engine.Egress;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.Snapshot;
import io.smartport.tos.journal.SnapshotStore;
import io.smartport.tos.process.ChildJvm;
import io.smartport.tos.process.StateFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;

/** Times how soon a killed core is at work again. */
final class RecoveryBench implements Benchmark {
  private static final String SITE = "beijiang-c";
  private static final int MOVES = 600;
  private static final int CRANES = 5;
  private static final int TRUCKS = 92;
  private static final int RUNS = 3;
  private static final int LATEST_KILL_MS = 200;

  /** What comes in a minute, the longest time between snapshots, at 200 messages a second. */
  private static final int MINUTE = 12_000;

  private static final int MOST = 200_000;

  private final SimPlan plan = SimPlanner.plan(SITE, null, null, MOVES, CRANES, TRUCKS);

  @Override
  public String countingRule() {
    return "from the start of the JVM until the core leads, on the journal of a ship of "
        + MOVES
        + " moves on "
        + SITE
        + ", killed with kill -9 while it works; median of "
        + RUNS
        + " starts, all of them in runs. readyMs: "
        + MINUTE
        + " messages since the snapshot, the most that a minute brings; readyMost: "
        + MOST
        + " or all. Each start compares every output made again with the recorded one.";
  }

  @Override
  public BenchmarkResult run(Path folder, Consumer<String> progress) throws IOException {
    StateFolder state = new StateFolder(folder);
    Files.createDirectories(state.of(StateFolder.CORE));
    progress.accept("a ship is worked, for its journal ...");
    new SimRun(plan, () -> false, new PrintWriter(new StringWriter())).run(null, state.journal());
    BenchmarkResult result = new BenchmarkResult();
    double minute = times(state, MINUTE, result, progress);
    double most = times(state, MOST, result, progress);
    progress.accept("the whole journal is replayed, to compare states ...");
    return result
        .figure("readyMs", minute)
        .figure("readyMostMs", most)
        .figure("stateHashEqual", isStateEqual(state) ? 1 : 0);
  }

  private static JournalFolder open(StateFolder state) throws IOException {
    return JournalFolder.open(
        new FileVolume(), state.journal(), JournalIdentity.header("smartport bench"));
  }

  private static double times(
      StateFolder state, int since, BenchmarkResult result, Consumer<String> progress)
      throws IOException {
    makeOnlySnapshot(state, since);
    Random random = new Random(1);
    double[] readyMs = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      progress.accept("start " + (run + 1) + " of " + RUNS + ", " + since + " messages to replay");
      Map<String, Double> figures = startAndKill(state, random.nextInt(LATEST_KILL_MS));
      readyMs[run] = 1_000 * figures.getOrDefault("smartport_core_ready_seconds", Double.NaN);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("replayed", figures.get("smartport_core_replayed"));
      line.put("compared", figures.get("smartport_core_compared"));
      line.put("readyMs", readyMs[run]);
      line.put("cpuMs", 1_000 * figures.getOrDefault("smartport_core_ready_cpu_seconds", 0.0));
      result.run(line);
    }
    Arrays.sort(readyMs);
    return readyMs[RUNS / 2];
  }

  /** One snapshot, so many messages before the end or at the first message. */
  private static void makeOnlySnapshot(StateFolder state, int since) throws IOException {
    JournalFolder folder = open(state);
    long[] last = {0};
    folder.inboundReplay().read(1, (index, b, offset, length) -> last[0] = index);
    long at = Math.max(1, last[0] - since);
    Engine engine = new Engine();
    boolean[] hasOutputs = {false};
    long[] taken = {0};
    SnapshotSink sink = new SnapshotSink();
    long[] hash = {0};
    folder
        .inboundReplay()
        .read(
            1,
            (index, b, offset, length) -> {
              if (taken[0] > 0) {
                return;
              }
              hasOutputs[0] = false;
              engine.onMessage(
                  new UnsafeBuffer(b, offset, length),
                  0,
                  length,
                  (inbound, ordinal, buffer, from, size) -> hasOutputs[0] = true);
              if (index >= at && hasOutputs[0]) {
                engine.snapshot(sink);
                hash[0] = engine.stateHash();
                taken[0] = index;
              }
            });
    SnapshotStore snapshots = folder.snapshots(1);
    for (long old : snapshots.list()) {
      Files.delete(state.journal().resolve("snapshots").resolve("%020d.snap".formatted(old)));
    }
    snapshots.write(taken[0], hash[0], sink.buffer(), 0, sink.length());
  }

  private static Map<String, Double> startAndKill(StateFolder state, int afterMs)
      throws IOException {
    int port = Operations.freePort();
    Path config = state.root().resolve("core.yaml");
    Files.writeString(
        config,
        "site: %s%nstateFolder: %s%nhttp: {port: %d}%n".formatted(SITE, state.root(), port));
    Path log = state.root().resolve("core.log");
    try (ChildJvm core =
        ChildJvm.start(
            List.of(), TosMain.class.getName(), List.of("core", config.toString()), log)) {
      Operations operations = new Operations(port);
      while (!operations.isReady()) {
        if (!core.isAlive()) {
          throw new IOException("the core ended: " + Files.readString(log));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      Map<String, Double> figures = operations.figures();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(afterMs));
      core.kill();
      return figures;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Whether the snapshot and what is behind it give the state of all messages. */
  private static boolean isStateEqual(StateFolder state) throws IOException {
    JournalFolder folder = open(state);
    SnapshotStore snapshots = folder.snapshots(1);
    Snapshot snapshot = snapshots.read(snapshots.list().getFirst());
    Engine restored = Engine.restore(snapshot.bytes(), 0, snapshot.bytes().capacity());
    replay(folder, snapshot.index() + 1, restored);
    Engine whole = new Engine();
    replay(folder, 1, whole);
    return restored.stateHash() == whole.stateHash();
  }

  private static void replay(JournalFolder folder, long from, Engine engine) {
    folder
        .inboundReplay()
        .read(
            from,
            (index, b, offset, length) ->
                engine.onMessage(new UnsafeBuffer(b, offset, length), 0, length, Egress.NONE));
  }
}
