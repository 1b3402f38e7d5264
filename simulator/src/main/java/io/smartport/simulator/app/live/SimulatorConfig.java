package io.smartport.simulator.app.live;

import io.smartport.tos.server.HttpSettings;
import io.smartport.tos.time.SiteClockSettings;

/**
 * The configuration file of the simulator; every key stands in {@code simulator.yaml} with its
 * default, and in {@code docs/reference/configuration.md}.
 *
 * @param seed of all chance: handling times, faults, what stands in the yard
 * @param faultSeed restarts one PLC, one truck and the broker at moments from it; 0 for none
 */
public record SimulatorConfig(
    String site,
    String stateFolder,
    SiteClockSettings clock,
    HttpSettings http,
    int seed,
    int faultSeed,
    CallSection call,
    MqttSection mqtt,
    OpcUaSection opcUa) {

  /**
   * The ship alongside.
   *
   * @param moves of a synthetic ship; without effect with a bay plan
   * @param bayPlan a file; empty for a synthetic ship
   * @param port whose boxes are worked; empty for a synthetic ship
   */
  public record CallSection(
      int moves, String bayPlan, String port, int cranes, double otherBoxesShare) {
    private static final double MOST_SHARE = 0.9;

    public CallSection {
      if (bayPlan.isEmpty() != port.isEmpty()) {
        throw new IllegalArgumentException("bayPlan and port: both or none");
      }
      if (otherBoxesShare < 0 || otherBoxesShare > MOST_SHARE) {
        throw new IllegalArgumentException("otherBoxesShare: 0 to 0.9, got " + otherBoxesShare);
      }
    }
  }

  /**
   * The trucks' broker.
   *
   * @param embedded whether it runs in this process; else one is expected there
   * @param host must be a name of the broker's certificate
   * @param bindAddress of the embedded one
   */
  public record MqttSection(
      boolean embedded,
      String host,
      String bindAddress,
      int port,
      String interfaceName,
      String manufacturer) {
    public MqttSection {
      checkPort("port", port);
    }
  }

  /**
   * The cranes' PLCs.
   *
   * @param firstPort of machine 0; each machine has the next
   */
  public record OpcUaSection(String host, int firstPort) {
    public OpcUaSection {
      checkPort("firstPort", firstPort);
    }
  }

  private static void checkPort(String key, int port) {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(key + ": 1 to 65535, got " + port);
    }
  }
}
