package io.smartport.gateway.opcua;

/** What a session hears from its PLC. Called on threads of the client library, in order. */
interface PlcEvents {
  void state(CraneReport report);

  void heartbeat(Heartbeat heartbeat);

  /** Values of one notification; all arrays have the same length. */
  void telemetry(TelemetryKind[] kinds, double[] values, long[] sourceTimesMs);

  /** The session cannot be relied on any more; may come several times. */
  void lost(String reason);
}
