package io.smartport.tos.work;

/** How far a truck is with a job, in the order of the message's codes. */
public enum TruckStep {
  NONE,
  DRIVING,
  /** Stands positioned at the end of its path. */
  ARRIVED,
  /** The action at the end of the path is finished. */
  DONE
}
