package io.smartport.simulator.fleet;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * How the trucks reach their broker and how often they speak.
 *
 * @param host must be a name of the broker's certificate
 * @param manufacturer third level of all topics
 * @param tls by the name of a truck: with its key and the authority to trust
 * @param stateInterval between states when nothing happens; wall time
 * @param minStateInterval between states at least
 * @param visualizationInterval between positions
 * @param keepAlive whole seconds
 * @param maxBackOff longest wait between attempts to connect
 * @param wall for time stamps
 */
public record FleetConfig(
    String host,
    int port,
    String interfaceName,
    String manufacturer,
    Function<String, SSLContext> tls,
    Duration stateInterval,
    Duration minStateInterval,
    Duration visualizationInterval,
    Duration keepAlive,
    Duration maxBackOff,
    InstantSource wall) {
  /** States once a second, at most ten; positions ten times a second. */
  public static FleetConfig of(
      String host, int port, Function<String, SSLContext> tls, InstantSource wall) {
    return new FleetConfig(
        host,
        port,
        "uagv",
        "SmartPort",
        tls,
        Duration.ofSeconds(1),
        Duration.ofMillis(100),
        Duration.ofMillis(100),
        Duration.ofSeconds(10),
        Duration.ofSeconds(2),
        wall);
  }
}
