package io.smartport.tos.work;

/** Facts that go down to the slices after a state of {@code work} changed. */
public enum WorkEvent {
  /** Subject: a move whose last predecessor has come so far that it may begin. */
  MOVE_FREE,
  /** Subject: a leg that is done. */
  LEG_DONE,
  /** Subject: a move whose last leg is done. */
  MOVE_DONE,
  /** Subject: an exchange with both sides there: its crane may be permitted. */
  BOTH_READY,
  /** Subject: an exchange whose box has changed its custodian. */
  TRANSFERRED,
  /** Subject: a job that was withdrawn and has come to its safe end. */
  JOB_ENDED,
  /** Subject: an incident that was opened or resolved: its machines are locked or free. */
  INCIDENT_CHANGED;

  private static final WorkEvent[] ALL = values();

  static WorkEvent of(int ordinal) {
    return ALL[ordinal];
  }
}
