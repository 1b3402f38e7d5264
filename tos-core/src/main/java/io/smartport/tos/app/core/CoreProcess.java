package io.smartport.tos.app.core;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.smartport.tos.app.SmartPortVersion;
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
import java.util.function.Function;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a core in this thread until it is told to end, beside an HTTP server for its health. */
final class CoreProcess {
  private static final Logger LOG = LoggerFactory.getLogger(CoreProcess.class);
  private static final long LEAST_PARK_NANOS = 20_000;
  private static final long MOST_PARK_NANOS = 500_000;

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
      try (Core core = open(folder)) {
        figures.ready(millisSinceJvmStart(), cpuMillis());
        LOG.info("{}", ready());
        turn(core);
      }
      LOG.info("Ended in good order after message {}", figures.lastIndex());
    }
  }

  private Core open(ProcessFolder folder) throws IOException {
    try {
      return Core.open(
          settings(folder), folder.nextIncarnation(System.currentTimeMillis()), figures);
    } catch (IOException | RuntimeException e) {
      figures.failed(e.toString());
      throw e;
    }
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

  private void turn(Core core) {
    IdleStrategy idle = new BackoffIdleStrategy(10, 5, LEAST_PARK_NANOS, MOST_PARK_NANOS);
    try {
      while (!stop.isStopping()) {
        idle.idle(core.doWork());
      }
    } catch (RuntimeException e) {
      figures.failed(e.toString());
      throw e;
    }
  }
}
