package io.smartport.simulator.fleet;

/** A message that is no order or action of the standard; the truck reports why. */
final class InvalidMessage extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  InvalidMessage(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
