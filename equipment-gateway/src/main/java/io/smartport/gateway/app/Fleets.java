package io.smartport.gateway.app;

import io.smartport.gateway.link.CommandRouter;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.MachineLink;
import io.smartport.gateway.link.TruckLink;
import io.smartport.gateway.mqtt.Counters;
import io.smartport.gateway.mqtt.MqttCount;
import io.smartport.gateway.mqtt.MqttSettings;
import io.smartport.gateway.mqtt.vda5050.FleetSettings;
import io.smartport.gateway.mqtt.vda5050.VdaCount;
import io.smartport.gateway.mqtt.vda5050.VdaFleet;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.credential.TlsContexts;
import io.smartport.tos.engine.Machines;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.site.CompiledSite;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The links of all machines of a site, joined with the protocols that serve them. */
final class Fleets implements CommandRouter.Links, AutoCloseable {
  private final Machines machines;
  private final VdaFleet trucks;

  /**
   * What all links share.
   *
   * @param run names this run of the gateway
   */
  record Links(Facts facts, LinkLoop loop, long run) {}

  /** Begins to connect. */
  Fleets(GatewayConfig config, CompiledSite site, Links links, CredentialStore credentials) {
    machines = Machines.of(site);
    GatewayConfig.MqttSection mqtt = config.mqtt();
    FleetSettings usual =
        FleetSettings.of(config.clock().factor(), links.run(), InstantSource.system());
    FleetSettings settings =
        new FleetSettings(
            mqtt.interfaceName(),
            mqtt.manufacturer(),
            usual.requirements(),
            Duration.ofMillis(mqtt.silentAfterMs()),
            usual.siteFactor(),
            usual.run(),
            usual.wall());
    trucks =
        new VdaFleet(
            site,
            machines.firstTruck(),
            settings,
            links.facts(),
            (machine, xMm, yMm, headingUrad, speedMmS) -> {},
            links.loop(),
            links.loop()::siteMs);
    trucks.start(
        MqttSettings.of(
            mqtt.host(),
            mqtt.port(),
            StateFolder.GATEWAY,
            TlsContexts.of(credentials.credential(StateFolder.GATEWAY))));
  }

  void bind(GatewayMetrics metrics) {
    Counters<VdaCount> vda = trucks.counters();
    metrics.counts("trucks", "Messages of trucks", VdaCount.class, vda, vda::get);
    Counters<MqttCount> mqtt = trucks.connectionCounters();
    if (mqtt != null) {
      metrics.counts("mqtt", "MQTT connection", MqttCount.class, mqtt, mqtt::get);
    }
  }

  /** Whether there is a connection to the broker. */
  boolean hasBroker() {
    Counters<MqttCount> mqtt = trucks.connectionCounters();
    return mqtt != null && mqtt.get(MqttCount.CONNECTED) > mqtt.get(MqttCount.DISCONNECTED);
  }

  /** Sums what links did not send. On the links' thread. */
  void noteDropped(GatewayFigures figures) {
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
    return null;
  }

  @Override
  public @Nullable TruckLink truck(int machine) {
    return trucks.link(machine);
  }

  @Override
  public void close() {
    trucks.close();
  }
}
