package io.smartport.gateway.opcua;

/** Takes values that machines publish. Called on the links' thread. */
@FunctionalInterface
public interface Telemetry {
  /**
   * A value changed.
   *
   * @param sourceTimeMs when it was measured, by the machine's clock, in ms since 1970
   */
  void value(int machine, TelemetryKind kind, double value, long sourceTimeMs);
}
