package io.smartport.gateway.opcua;

/**
 * Periods, in wall milliseconds.
 *
 * @param heartbeatMs of both sides' heartbeats; three missed ones mean silence
 * @param stateMs in which changes of state are sent to us
 * @param telemetryMs in which telemetry is sent to us
 * @param requestMs how long an answer may take
 * @param reconnectMinMs least time between two attempts to connect
 * @param reconnectMaxMs greatest time between two attempts
 */
public record OpcUaTiming(
    int heartbeatMs,
    int stateMs,
    int telemetryMs,
    int requestMs,
    int reconnectMinMs,
    int reconnectMaxMs) {
  /** As {@code opcua.md} has it. */
  public static final OpcUaTiming USUAL = new OpcUaTiming(300, 50, 100, 2_000, 1_000, 10_000);
}
