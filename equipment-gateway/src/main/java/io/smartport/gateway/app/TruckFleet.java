package io.smartport.gateway.app;

import io.smartport.gateway.app.GatewayConfig.MqttSection;
import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.TruckLink;
import io.smartport.gateway.mqtt.MqttCount;
import io.smartport.gateway.mqtt.MqttSettings;
import io.smartport.gateway.mqtt.vda5050.FleetSettings;
import io.smartport.gateway.mqtt.vda5050.TruckTelemetry;
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

/** All trucks of a site over MQTT. */
final class TruckFleet implements AutoCloseable {
  private final VdaFleet fleet;

  /**
   * Begins to connect.
   *
   * @param siteFactor site milliseconds in a wall millisecond
   */
  TruckFleet(
      MqttSection config,
      int siteFactor,
      CompiledSite site,
      Fleets.Links shared,
      CredentialStore credentials,
      TruckTelemetry telemetry) {
    fleet =
        new VdaFleet(
            site,
            Machines.of(site).firstTruck(),
            settings(config, siteFactor, shared.run()),
            shared.facts(),
            telemetry,
            shared.loop(),
            shared.loop()::siteMs);
    fleet.start(
        MqttSettings.of(
            config.host(),
            config.port(),
            StateFolder.GATEWAY,
            TlsContexts.of(credentials.credential(StateFolder.GATEWAY))));
  }

  private static FleetSettings settings(MqttSection config, int siteFactor, long run) {
    FleetSettings usual = FleetSettings.of(siteFactor, run, InstantSource.system());
    return new FleetSettings(
        config.interfaceName(),
        config.manufacturer(),
        usual.requirements(),
        Duration.ofMillis(config.silentAfterMs()),
        usual.siteFactor(),
        usual.run(),
        usual.wall());
  }

  @Nullable TruckLink link(int machine) {
    return fleet.link(machine);
  }

  void bind(GatewayMetrics metrics) {
    Counters<VdaCount> vda = fleet.counters();
    metrics.counts("trucks", "Messages of trucks", VdaCount.class, vda, vda::get);
    Counters<MqttCount> mqtt = fleet.connectionCounters();
    if (mqtt != null) {
      metrics.counts("mqtt", "MQTT connection", MqttCount.class, mqtt, mqtt::get);
    }
  }

  /** Whether there is a connection to the broker. */
  boolean hasBroker() {
    Counters<MqttCount> mqtt = fleet.connectionCounters();
    return mqtt != null && mqtt.get(MqttCount.CONNECTED) > mqtt.get(MqttCount.DISCONNECTED);
  }

  @Override
  public void close() {
    fleet.close();
  }
}
