package io.smartport.simulator.plant.audit;

/** Why a machine stands although its next step would be possible. */
public enum WaitReason {
  /** A crane over the place where a truck should bring the box. */
  GIVER_TRUCK,
  /** A crane with a box, and no truck to set it on. */
  TAKER_TRUCK,
  /** No order. */
  JOB,
  /** No order because a neighbour crane is in the way, as the binding says. */
  NEIGHBOUR,
  /** All is there but the permit. */
  COMMAND,
  /** Stopped, or its controller is down. */
  STOPPED,
  /** A truck at the end of its released path. */
  RELEASE,
  /** A truck at its target, for a crane. */
  CRANE
}
