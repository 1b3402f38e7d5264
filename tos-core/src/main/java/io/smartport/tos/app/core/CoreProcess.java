package io.smartport.tos.app.core;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.smartport.tos.process.ProcessFolder;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.process.StopSignal;
import io.smartport.tos.runtime.Core;
import io.smartport.tos.runtime.CoreFigures;
import io.smartport.tos.runtime.CoreSettings;
import io.smartport.tos.server.HttpSettings;
import io.smartport.tos.server.OperationsServer;
import java.io.IOException;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a core in this thread until it is told to end, beside an HTTP server for its health. */
final class CoreProcess {
  private static final Logger LOG = LoggerFactory.getLogger(CoreProcess.class);
  private static final long LEAST_PARK_NANOS = 20_000;
  private static final long MOST_PARK_NANOS = 500_000;

  private final CoreSettings settings;
  private final HttpSettings http;
  private final StopSignal stop;
  private final CoreFigures figures = new CoreFigures();

  CoreProcess(CoreSettings settings, HttpSettings http, StopSignal stop) {
    this.settings = settings;
    this.http = http;
    this.stop = stop;
  }

  /**
   * Runs.
   *
   * @throws IOException if the folder, the disk or the port cannot be used, naming it
   * @throws RuntimeException if the core must not go on
   */
  void run() throws IOException {
    long began = System.nanoTime();
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    CoreMetrics.bind(registry, figures);
    try (ProcessFolder folder = ProcessFolder.open(settings.state().of(StateFolder.CORE));
        OperationsServer server = OperationsServer.start(http, new CoreHealth(figures), registry)) {
      LOG.info("Answers on http://{}:{}/readyz", http.host(), server.port());
      try (Core core = open(folder)) {
        LOG.info("{}", ready(began));
        turn(core);
      }
      LOG.info("Ended in good order after message {}", figures.lastIndex());
    }
  }

  private Core open(ProcessFolder folder) throws IOException {
    try {
      return Core.open(settings, folder.nextIncarnation(System.currentTimeMillis()), figures);
    } catch (IOException | RuntimeException e) {
      figures.failed(e.toString());
      throw e;
    }
  }

  private String ready(long beganNanos) {
    return "Ready after %.2f s: term %d, %d messages from snapshot %d replayed, %d outputs compared"
        .formatted(
            (System.nanoTime() - beganNanos) / 1e9,
            figures.term(),
            figures.replayed(),
            figures.snapshotIndex(),
            figures.compared());
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
