package io.smartport.simulator.fleet;

/** A message that is no order or action of the standard; the truck reports why. */
final class InvalidMessage extends Exception {
  private static final long serialVersionUID = 1;

  InvalidMessage(String why) {
    super(why, null, false, false);
  }
}
