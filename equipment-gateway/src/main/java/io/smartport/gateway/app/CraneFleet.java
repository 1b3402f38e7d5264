package io.smartport.gateway.app;

import io.smartport.gateway.app.GatewayConfig.OpcUaSection;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.mqtt.Counters;
import io.smartport.gateway.opcua.CommandFate;
import io.smartport.gateway.opcua.CraneAddress;
import io.smartport.gateway.opcua.CraneConnection;
import io.smartport.gateway.opcua.CraneConnections;
import io.smartport.gateway.opcua.GatewaySecurity;
import io.smartport.gateway.opcua.LinkThread;
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
  private final Counters<CommandFate> fates = new Counters<>(CommandFate.class);
  private final CraneConnections connections;
  private final List<CraneLink> links = new ArrayList<>();

  /** Begins to connect. */
  CraneFleet(
      OpcUaSection config,
      CompiledSite site,
      Fleets.Links shared,
      CredentialStore credentials,
      Telemetry telemetry) {
    connections =
        new CraneConnections(
            security(config, credentials),
            new LinkThread(shared.loop(), shared.loop()::siteMs),
            config.timing(),
            "gateway-" + shared.run(),
            telemetry,
            (machine, command, job, attempt, fate, refusal) -> fates.add(fate));
    int cranes = Machines.of(site).firstTruck();
    for (int machine = 0; machine < cranes; machine++) {
      String name = Machines.name(site, machine);
      CraneConnection connection =
          connections.add(new CraneAddress(machine, name, config.url(machine, name)));
      CraneLink link = new CraneLink(machine, connection, shared.facts());
      links.add(link);
      connection.start(link);
    }
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
    return machine >= 0 && machine < links.size() ? links.get(machine) : null;
  }

  /** What became of commands. */
  Counters<CommandFate> fates() {
    return fates;
  }

  @Override
  public void close() {
    connections.close();
  }
}
