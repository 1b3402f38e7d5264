package io.smartport.simulator.plc;

/**
 * Periods, in wall milliseconds.
 *
 * @param heartbeatMs of both sides' heartbeats; three missed ones mean silence
 * @param telemetryMs between values of axes and load
 */
public record PlcTiming(int heartbeatMs, int telemetryMs) {
  /** As {@code opcua.md} has it. */
  public static final PlcTiming USUAL = new PlcTiming(300, 100);
}
