package io.smartport.simulator.plant.audit;

/** What must never happen. */
public enum Violation {
  /** Two truck contours overlap. */
  COLLISION,
  /** A truck on a segment that it does not hold. */
  CLAIM,
  /** Cranes on one rail nearer than their least distance. */
  CLEARANCE,
  /** A box lifted from under another, or set on air, on a taken place or on a shorter support. */
  STACK_ORDER,
  /** Dangerous goods too near to each other in the yard. */
  SEGREGATION,
  /** A machine acted on a command after its {@code notAfter}. */
  LATE_COMMAND
}
