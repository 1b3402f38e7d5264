package io.smartport.gateway.mqtt.vda5050;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How trucks are spoken with.
 *
 * @param interfaceName first level of all topics
 * @param manufacturer third level of all topics
 * @param heartbeat a truck that publishes nothing for so long is silent; wall time
 * @param siteFactor site milliseconds in a wall millisecond
 * @param run names this run of the gateway in the ids of its requests
 * @param wall for time stamps
 */
public record FleetSettings(
    String interfaceName,
    String manufacturer,
    Requirements requirements,
    Duration heartbeat,
    int siteFactor,
    long run,
    InstantSource wall) {
  /** Checks the factor. */
  public FleetSettings {
    if (siteFactor < 1 || siteFactor > 1_000) {
      throw new IllegalArgumentException("siteFactor: " + siteFactor + "; 1 to 1000");
    }
  }

  /** Topics below {@code uagv/v2/SmartPort}, silence after 1.5 s. */
  public static FleetSettings of(int siteFactor, long run, InstantSource wall) {
    return new FleetSettings(
        "uagv", "SmartPort", Requirements.USUAL, Duration.ofMillis(1_500), siteFactor, run, wall);
  }
}
