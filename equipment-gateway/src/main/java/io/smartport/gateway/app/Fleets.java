package io.smartport.gateway.app;

import io.smartport.gateway.link.CommandRouter;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.MachineLink;
import io.smartport.gateway.link.TruckLink;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.engine.Machines;
import io.smartport.tos.site.CompiledSite;
import org.jspecify.annotations.Nullable;

/** The links of all machines of a site, joined with the protocols that serve them. */
final class Fleets implements CommandRouter.Links, AutoCloseable {
  private final Machines machines;
  private final CraneFleet cranes;
  private final TruckFleet trucks;

  /**
   * What all links share.
   *
   * @param run names this run of the gateway
   */
  record Links(Facts facts, LinkLoop loop, long run) {}

  /** Begins to connect. */
  Fleets(
      GatewayConfig config,
      CompiledSite site,
      Links links,
      CredentialStore credentials,
      TelemetryBoard telemetry) {
    machines = Machines.of(site);
    trucks =
        new TruckFleet(config.mqtt(), config.clock().factor(), site, links, credentials, telemetry);
    cranes = new CraneFleet(config.opcUa(), site, links, credentials, telemetry);
  }

  void bind(GatewayMetrics metrics) {
    trucks.bind(metrics);
    cranes.bind(metrics);
  }

  /** Notes the state of connections and sums what links did not send. On the links' thread. */
  void note(GatewayFigures figures) {
    figures.hasBroker(trucks.hasBroker());
    long silent = 0;
    long oldTerm = 0;
    for (int machine = 0; machine < machines.count(); machine++) {
      MachineLink link = machines.isTruck(machine) ? truck(machine) : crane(machine);
      if (link != null) {
        silent += link.droppedSilent();
        oldTerm += link.droppedOldTerm();
      }
    }
    figures.dropped(silent, oldTerm);
  }

  @Override
  public @Nullable CraneLink crane(int machine) {
    return cranes.link(machine);
  }

  @Override
  public @Nullable TruckLink truck(int machine) {
    return trucks.link(machine);
  }

  @Override
  public void close() {
    try (trucks;
        cranes) {
      // Both end, whatever becomes of the first.
    }
  }
}
