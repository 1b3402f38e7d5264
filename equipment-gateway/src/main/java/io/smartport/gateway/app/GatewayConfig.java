package io.smartport.gateway.app;

import io.smartport.gateway.opcua.OpcUaTiming;
import io.smartport.tos.server.HttpSettings;
import io.smartport.tos.time.SiteClockSettings;
import java.util.List;

/**
 * The configuration file of the gateway; every key stands in {@code gateway.yaml} with its default,
 * and in {@code docs/reference/configuration.md}.
 */
record GatewayConfig(
    String site,
    String stateFolder,
    SiteClockSettings clock,
    HttpSettings http,
    OpcUaSection opcUa,
    MqttSection mqtt) {

  /**
   * Cranes over OPC UA.
   *
   * @param host of all cranes that are not listed
   * @param firstPort of the site's first crane; the others follow in the order of the site file,
   *     quay cranes first
   * @param user account at the cranes
   * @param passwordName names the file below {@code secrets}
   * @param cranes those that are found elsewhere
   * @param heartbeatMs of both sides; three missed ones mean silence
   * @param stateMs in which changes of state are sent to us
   * @param telemetryMs in which measured values are sent to us
   * @param requestMs how long an answer may take
   * @param reconnectMinMs least time between two attempts to connect
   * @param reconnectMaxMs greatest time between two attempts
   */
  record OpcUaSection(
      String host,
      int firstPort,
      String user,
      String passwordName,
      List<CraneUrl> cranes,
      int heartbeatMs,
      int stateMs,
      int telemetryMs,
      int requestMs,
      int reconnectMinMs,
      int reconnectMaxMs) {
    OpcUaSection {
      cranes = List.copyOf(cranes);
      if (firstPort < 1 || firstPort > 65_535) {
        throw new IllegalArgumentException("firstPort: 1 to 65535, got " + firstPort);
      }
      for (int ms : new int[] {heartbeatMs, stateMs, telemetryMs, requestMs, reconnectMinMs}) {
        if (ms < 1) {
          throw new IllegalArgumentException("times: at least 1 ms, got " + ms);
        }
      }
      if (reconnectMaxMs < reconnectMinMs) {
        throw new IllegalArgumentException(
            "reconnectMaxMs: at least reconnectMinMs, got " + reconnectMaxMs);
      }
    }

    OpcUaTiming timing() {
      return new OpcUaTiming(
          heartbeatMs, stateMs, telemetryMs, requestMs, reconnectMinMs, reconnectMaxMs);
    }

    /** Where a crane's PLC is found. */
    String url(int machine, String name) {
      return cranes.stream()
          .filter(crane -> crane.name().equals(name))
          .map(CraneUrl::url)
          .findFirst()
          .orElse("opc.tcp://%s:%d/%s".formatted(host, firstPort + machine, name));
    }
  }

  /**
   * A crane that is found elsewhere.
   *
   * @param name as in the site file
   * @param url such as {@code opc.tcp://10.0.0.7:4840/STS01}
   */
  record CraneUrl(String name, String url) {}

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
