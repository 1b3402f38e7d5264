package io.smartport.gateway.opcua;

/**
 * Whether a heartbeat still comes. Only a counter that changes counts: a repeated value, or a
 * connection that stands, is no sign of life.
 */
final class Supervision {
  private static final int MISSED = 3;

  private final int silentAfterMs;
  private long counter = -1;
  private long heardAtMs;

  Supervision(int heartbeatMs, int deliveryMs) {
    this.silentAfterMs = MISSED * heartbeatMs + deliveryMs;
  }

  /** Starts anew: the first heartbeat has as long to come as any. */
  void begin(long nowMs) {
    counter = -1;
    heardAtMs = nowMs;
  }

  void heard(long newCounter, long nowMs) {
    if (newCounter != counter) {
      counter = newCounter;
      heardAtMs = nowMs;
    }
  }

  boolean isSilent(long nowMs) {
    return nowMs - heardAtMs > silentAfterMs;
  }
}
