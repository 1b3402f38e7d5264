package io.smartport.gateway.opcua;

/** How long to wait before the next attempt: twice as long after each failure. */
final class Backoff {
  private final int minMs;
  private final int maxMs;
  private int nextMs;

  Backoff(int minMs, int maxMs) {
    this.minMs = minMs;
    this.maxMs = maxMs;
    this.nextMs = minMs;
  }

  /** Wait for the attempt that comes now. */
  int nextMs() {
    int wait = nextMs;
    nextMs = Math.min(2 * nextMs, maxMs);
    return wait;
  }

  void succeeded() {
    nextMs = minMs;
  }
}
