package io.smartport.simulator.plant.machine;

/** Why a machine did not do what it was told. */
public enum Refusal {
  NONE,
  /** It arrived after its {@code notAfter}. */
  LATE,
  /** The machine is working on another order and keeps one more already. */
  BUSY,
  /** The box is not where the order says, or its truck does not stand there. */
  NOT_THERE,
  /** Another box stands on it. */
  NOT_ON_TOP,
  /** The place to land on is taken, too full, or under a hatch cover. */
  NO_ROOM,
  /** Nothing to land on: no such stack, or the cover that should carry it is off. */
  NO_SUPPORT,
  /** The crane holds another load than the order says. */
  OTHER_LOAD,
  /** A path that does not start where the truck stands, or does not hang together. */
  BAD_PATH,
  /** The truck cannot stop before the end of what was released. */
  CANNOT_STOP,
  /** Taken back before it was done. */
  WITHDRAWN
}
