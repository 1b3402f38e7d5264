package io.smartport.gateway.app;

import io.smartport.gateway.app.GatewayConfig.OpcUaSection;
import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.opcua.CommandFate;
import io.smartport.gateway.opcua.CommandListener.Command;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All cranes of a site over OPC UA. */
final class CraneFleet implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CraneFleet.class);

  private final CompiledSite site;
  private final OpcUaCranes cranes;

  /** Begins to connect. */
  CraneFleet(
      OpcUaSection config,
      CompiledSite site,
      Fleets.Links shared,
      CredentialStore credentials,
      Telemetry telemetry) {
    this.site = site;
    cranes =
        new OpcUaCranes(
            addresses(config, site),
            new OpcUaCranes.Settings(
                security(config, credentials), config.timing(), "gateway-" + shared.run()),
            new LinkThread(shared.loop(), shared.loop()::siteMs),
            new OpcUaCranes.Outlets(shared.facts(), telemetry, this::logRefusal));
    cranes.start();
  }

  private void logRefusal(
      int machine, Command command, int job, int attempt, CommandFate fate, int refusal) {
    if (fate == CommandFate.REFUSED) {
      LOG.warn(
          "{} refuses {} of job {}, attempt {}: code {}",
          Machines.name(site, machine),
          command,
          job,
          attempt,
          refusal);
    }
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
