package io.smartport.gateway.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.smartport.gateway.link.CommandRouter;
import io.smartport.gateway.link.FactEncoder;
import io.smartport.gateway.link.Facts;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.engine.Machines;
import io.smartport.tos.journal.TelemetryWriter;
import io.smartport.tos.process.ProcessFolder;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.process.StopSignal;
import io.smartport.tos.server.OperationsServer;
import io.smartport.tos.site.CompiledSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the links in this thread until it is told to end. */
final class GatewayProcess {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayProcess.class);

  private static final long SECOND_NANOS = 1_000_000_000L;

  /** Views show ten values a second. */
  private static final long TELEMETRY_NANOS = SECOND_NANOS / 10;

  private final GatewayConfig config;
  private final CompiledSite site;
  private final StopSignal stop;
  private final StateFolder state;
  private final GatewayFigures figures = new GatewayFigures();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  GatewayProcess(GatewayConfig config, CompiledSite site, StopSignal stop) {
    this.config = config;
    this.site = site;
    this.stop = stop;
    this.state = new StateFolder(Path.of(config.stateFolder()));
  }

  /**
   * Runs.
   *
   * @throws IOException if a folder or port cannot be used, naming it
   * @throws io.smartport.tos.credential.CredentialException if a key or certificate cannot be used
   */
  void run() throws IOException {
    CredentialStore credentials = new CredentialStore(state.root(), InstantSource.system());
    GatewayMetrics metrics = new GatewayMetrics(registry);
    metrics.bind(figures);
    GatewayHealth health = new GatewayHealth(figures, site);
    try (ProcessFolder folder = ProcessFolder.open(state.of(StateFolder.GATEWAY));
        OperationsServer server = OperationsServer.start(config.http(), health, registry)) {
      LOG.info("Answers on http://{}:{}/readyz", config.http().host(), server.port());
      long incarnation = folder.nextIncarnation(System.currentTimeMillis());
      LinkLoop loop = new LinkLoop(config.clock().clock(), figures);
      try (CoreLine line = new CoreLine(state, incarnation, figures);
          TelemetryWriter values = TelemetryWriter.open(state.telemetry())) {
        TelemetryBoard board =
            new TelemetryBoard(
                Machines.of(site).count(),
                (machine, message, length) -> values.append(machine, message, 0, length));
        Facts facts = new SessionWatch(new FactEncoder(line::fact), figures);
        try (Fleets fleets =
            new Fleets(
                config, site, new Fleets.Links(facts, loop, incarnation), credentials, board)) {
          CommandRouter router = new CommandRouter(fleets, loop::siteMs);
          metrics.count("late", "Late commands that were dropped", router, CommandRouter::late);
          fleets.bind(metrics);
          turn(loop, () -> line.poll(router), fleets, board);
        }
      }
    }
    LOG.info("Ended in good order");
  }

  private void turn(LinkLoop loop, IntSupplier commands, Fleets fleets, TelemetryBoard board) {
    long secondAtNanos = System.nanoTime();
    long flushedAtNanos = secondAtNanos;
    while (!stop.isStopping()) {
      loop.turn(commands);
      if (System.nanoTime() - flushedAtNanos >= TELEMETRY_NANOS) {
        flushedAtNanos = System.nanoTime();
        board.flush(loop.siteMs());
      }
      if (System.nanoTime() - secondAtNanos >= SECOND_NANOS) {
        secondAtNanos = System.nanoTime();
        fleets.note(figures);
      }
    }
    figures.stopping();
  }
}
