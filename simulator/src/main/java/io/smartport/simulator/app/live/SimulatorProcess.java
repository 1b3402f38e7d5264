package io.smartport.simulator.app.live;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.Spots;
import io.smartport.simulator.virtual.CallSpec;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.process.ProcessFolder;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.process.StopSignal;
import io.smartport.tos.server.OperationsServer;
import io.smartport.tos.site.CompiledSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the plant in this thread until it is told to end. */
final class SimulatorProcess {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatorProcess.class);

  private final SimulatorConfig config;
  private final CompiledSite site;
  private final StopSignal stop;
  private final StateFolder state;
  private @Nullable Machines machines;

  SimulatorProcess(SimulatorConfig config, CompiledSite site, StopSignal stop) {
    this.config = config;
    this.site = site;
    this.stop = stop;
    this.state = new StateFolder(Path.of(config.stateFolder()));
  }

  /**
   * Runs.
   *
   * @throws IOException if a folder, a port or the call cannot be used, naming it
   * @throws io.smartport.tos.credential.CredentialException if a key or certificate cannot be used
   */
  void run() throws IOException {
    CredentialStore credentials = new CredentialStore(state.root(), InstantSource.system());
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    PlantLoop loop = new PlantLoop(config.clock().clock());
    LiveCall live = LiveCall.of(config, site);
    CallSpec call = live.call();
    Plant plant = live.plant(config, site, loop.agenda(), this::changed);
    try (ProcessFolder _ = ProcessFolder.open(state.of("simulator"));
        OperationsServer server =
            OperationsServer.start(config.http(), new SimulatorHealth(loop), registry);
        Machines running =
            new Machines(
                config,
                site,
                plant,
                new Spots(site, call, loop.agenda(), plant),
                loop,
                credentials)) {
      LOG.info("Answers on http://{}:{}/readyz", config.http().host(), server.port());
      machines = running;
      PlantWatch watch =
          new PlantWatch(plant, live.opening().count(), site, loop, state.of("simulator"));
      LiveFaults faults = new LiveFaults(config.faultSeed(), config.call().moves(), plant, running);
      while (!stop.isStopping()) {
        loop.turn();
        if (watch.lookWhenDue()) {
          faults.moved(watch.boxMoves());
        }
      }
      machines = null;
      watch.look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LOG.info("Ended in good order");
  }

  private void changed(int machine) {
    Machines running = machines;
    if (running != null) {
      running.changed(machine);
    }
  }
}
