package io.smartport.tos.app.core;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.smartport.tos.app.SmartPortVersion;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.process.ProcessFolder;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.process.StopSignal;
import io.smartport.tos.runtime.Core;
import io.smartport.tos.runtime.CoreFigures;
import io.smartport.tos.runtime.CoreSettings;
import io.smartport.tos.server.OperationsServer;
import io.smartport.tos.site.CompiledSite;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/** Runs a core in this thread until it is told to end, beside an HTTP server for its health. */
final class CoreProcess {
  private static final Logger LOG = LoggerFactory.getLogger(CoreProcess.class);
  private static final long LEAST_PARK_NANOS = 20_000;
  private static final long MOST_PARK_NANOS = 500_000;

  /** A core that has worked for so long does not fail by what it found at its start. */
  private static final long RUNS_WELL_NANOS = 60_000_000_000L;

  private final CoreConfig config;
  private final StateFolder state;
  private final Function<String, CompiledSite> compiler;
  private final StopSignal stop;
  private final CoreFigures figures = new CoreFigures();

  CoreProcess(CoreConfig config, Function<String, CompiledSite> compiler, StopSignal stop) {
    this.config = config;
    this.state = new StateFolder(Path.of(config.stateFolder()));
    this.compiler = compiler;
    this.stop = stop;
  }

  /**
   * Runs.
   *
   * @throws IOException if the folder, the disk or the port cannot be used, naming it
   * @throws RuntimeException if the core must not go on
   */
  void run() throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    CoreMetrics.bind(registry, figures);
    try (ProcessFolder folder = ProcessFolder.open(state.of(StateFolder.CORE));
        OperationsServer server =
            OperationsServer.start(config.http(), new CoreHealth(figures), registry)) {
      LOG.info("Answers on http://{}:{}/readyz", config.http().host(), server.port());
      CrashLog crashes = new CrashLog(folder.path());
      if (crashes.faults().size() >= CrashLog.MOST) {
        stayInSafeMode(crashes);
      } else {
        stop.await(crashes.pause());
        work(folder, crashes);
      }
    }
  }

  /** A core that failed so often in a row would fail again; its journal is left as it is. */
  private void stayInSafeMode(CrashLog crashes) throws IOException {
    figures.safeMode(
        "safe mode: the last %d starts failed, at last %s. Maybe ./smartport replay %s shows more; delete"
                .formatted(CrashLog.MOST, crashes.faults().getLast(), state.journal())
            + " %s to try again".formatted(crashes.file()));
    LOG.error("{}", figures.fault());
    stop.await();
  }

  private void work(ProcessFolder folder, CrashLog crashes) throws IOException {
    if (stop.isStopping()) {
      return;
    }
    try (Core core =
        Core.open(settings(folder), folder.nextIncarnation(System.currentTimeMillis()), figures)) {
      figures.ready(millisSinceJvmStart(), cpuMillis());
      LOG.info("{}", ready());
      turn(core, crashes);
      crashes.clear();
    } catch (JournalDamagedException | JournalRefusedException | ParameterException e) {
      // Something outside is wrong, and is named to whoever started the core.
      figures.failed(e.toString());
      throw e;
    } catch (RuntimeException | Error e) {
      figures.failed(e.toString());
      crashes.add(Instant.now(), figures.lastIndex(), e);
      throw e;
    }
    LOG.info("Ended in good order after message {}", figures.lastIndex());
  }

  private CoreSettings settings(ProcessFolder folder) throws IOException {
    return new CoreSettings(
        state,
        new SiteMemory(folder.path(), compiler).site(config.site()),
        config.policy(),
        config.clock().clock(),
        config.journal().options(),
        config.snapshots(),
        "smartport core, " + String.join(", ", new SmartPortVersion().getVersion()));
  }

  private static long millisSinceJvmStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private static long cpuMillis() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1_000_000
        : 0;
  }

  private String ready() {
    return "Ready %.2f s after the JVM: term %d, %d messages from snapshot %d replayed, %d outputs"
            .formatted(
                figures.readyAfterMs() / 1e3,
                figures.term(),
                figures.replayed(),
                figures.snapshotIndex(),
                figures.compared())
        + " compared";
  }

  private void turn(Core core, CrashLog crashes) throws IOException {
    IdleStrategy idle = new BackoffIdleStrategy(10, 5, LEAST_PARK_NANOS, MOST_PARK_NANOS);
    long wellAtNanos = System.nanoTime() + RUNS_WELL_NANOS;
    boolean runsWell = false;
    while (!stop.isStopping()) {
      idle.idle(core.doWork());
      if (!runsWell && System.nanoTime() >= wellAtNanos) {
        runsWell = true;
        crashes.clear();
      }
    }
  }
}
