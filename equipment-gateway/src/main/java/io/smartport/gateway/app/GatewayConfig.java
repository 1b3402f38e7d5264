package io.smartport.gateway.app;

import io.smartport.tos.server.HttpSettings;
import io.smartport.tos.time.SiteClockSettings;

/**
 * The configuration file of the gateway; every key stands in {@code gateway.yaml} with its default,
 * and in {@code docs/reference/configuration.md}.
 */
record GatewayConfig(
    String site, String stateFolder, SiteClockSettings clock, HttpSettings http, MqttSection mqtt) {

  /**
   * Trucks over MQTT.
   *
   * @param host must be a name of the broker's certificate
   * @param interfaceName first level of all topics
   * @param manufacturer third level of all topics
   * @param silentAfterMs a truck that publishes nothing for so long of wall time is silent
   */
  record MqttSection(
      String host, int port, String interfaceName, String manufacturer, int silentAfterMs) {
    MqttSection {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("port: 1 to 65535, got " + port);
      }
      if (silentAfterMs < 1) {
        throw new IllegalArgumentException("silentAfterMs: at least 1, got " + silentAfterMs);
      }
    }
  }
}
