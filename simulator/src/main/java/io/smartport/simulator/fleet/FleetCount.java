package io.smartport.simulator.fleet;

/** What the trucks count, all together. */
public enum FleetCount {
  ORDERS_ACCEPTED,
  ORDERS_REFUSED,
  UPDATES_ACCEPTED,
  /** The same order or update again. */
  UPDATES_REPEATED,
  /** Old, or not stitched on the base. */
  UPDATES_REFUSED,
  ACTIONS,
  ACTIONS_REFUSED,
  /** No message of the standard. */
  INVALID,
  CONNECTED,
  /** States and positions that the client did not take: the next one says more. */
  SKIPPED
}
