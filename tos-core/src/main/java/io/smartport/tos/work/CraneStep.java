package io.smartport.tos.work;

/** How far a crane is with a job, in the order of the message's codes. */
public enum CraneStep {
  NONE,
  TO_GIVER,
  /** Over the giver, waits for the permit. */
  AT_GIVER,
  /** All twist locks are closed on the load. */
  LOCKED,
  /** Over the taker, waits for the permit. */
  AT_TAKER,
  /** Landed, all locks open: the job is done. */
  UNLOCKED
}
