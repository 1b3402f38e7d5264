package io.smartport.gateway.app;

import io.smartport.gateway.app.GatewayConfig.OpcUaSection;
import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.opcua.CraneAddress;
import io.smartport.gateway.opcua.CraneCount;
import io.smartport.gateway.opcua.GatewaySecurity;
import io.smartport.gateway.opcua.LinkThread;
import io.smartport.gateway.opcua.OpcUaCranes;
import io.smartport.gateway.opcua.Telemetry;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.engine.Machines;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.site.CompiledSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All cranes of a site over OPC UA. */
final class CraneFleet implements AutoCloseable {
  private final OpcUaCranes cranes;

  /** Begins to connect. */
  CraneFleet(
      OpcUaSection config,
      CompiledSite site,
      Fleets.Links shared,
      CredentialStore credentials,
      Telemetry telemetry) {
    cranes =
        new OpcUaCranes(
            addresses(config, site),
            new OpcUaCranes.Settings(
                security(config, credentials), config.timing(), "gateway-" + shared.run()),
            new LinkThread(shared.loop(), shared.loop()::siteMs),
            new OpcUaCranes.Outlets(
                shared.facts(), telemetry, (machine, command, job, attempt, fate, refusal) -> {}));
    cranes.start();
  }

  private static List<CraneAddress> addresses(OpcUaSection config, CompiledSite site) {
    List<CraneAddress> addresses = new ArrayList<>();
    for (int machine = 0; machine < Machines.of(site).firstTruck(); machine++) {
      String name = Machines.name(site, machine);
      addresses.add(new CraneAddress(machine, name, config.url(machine, name)));
    }
    return addresses;
  }

  private static GatewaySecurity security(OpcUaSection config, CredentialStore credentials) {
    return new GatewaySecurity(
        credentials.credential(StateFolder.GATEWAY),
        credentials.authority(),
        credentials.revocationList(),
        config.user(),
        credentials.secret(config.passwordName()));
  }

  @Nullable CraneLink link(int machine) {
    return cranes.link(machine);
  }

  void bind(GatewayMetrics metrics) {
    Counters<CraneCount> counters = cranes.counters();
    metrics.counts(
        "cranes", "Sessions of cranes and commands", CraneCount.class, counters, counters::get);
  }

  @Override
  public void close() {
    cranes.close();
  }
}
