package io.smartport.gateway.mqtt.vda5050;

/**
 * A message that cannot be read; says where and why. Rejected at the edge, never an error of ours.
 */
final class BadMessageException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  BadMessageException(String place, String problem) {
    super(place + ": " + problem, null, false, false);
    reason = place + ": " + problem;
  }

  String reason() {
    return reason;
  }
}
