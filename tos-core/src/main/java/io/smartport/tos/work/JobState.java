package io.smartport.tos.work;

/**
 * What one machine is told.
 *
 * <pre>
 * state      may become            when
 * MADE       SENT                  the command was emitted
 * SENT       ACCEPTED              the machine reports the job's key
 *            UNKNOWN               no acceptance in time: the machine is read, nothing is resent
 *            REFUSED               the machine refuses it
 * ACCEPTED   RUNNING               the first step is reported
 * RUNNING    DONE                  its last step is reported
 *            FAILED                the machine gave it up
 * UNKNOWN    ACCEPTED ... DONE     the machine's memory says so
 *            SENT                  the machine does not know it: sent again, attempt + 1
 * any open   WITHDRAWN             another machine takes over, or its move is cancelled
 * DONE, REFUSED, FAILED, WITHDRAWN are final.
 * </pre>
 *
 * A job is made and sent in one step, and the first report of its machine makes it RUNNING. A
 * refused job becomes UNKNOWN, so that its machine is read. A WITHDRAWN job keeps its machine busy
 * until that reports a safe end; one that was too far on ends DONE. MADE, ACCEPTED, REFUSED and
 * FAILED are there for machines that tell more, and are not entered yet.
 */
public enum JobState {
  MADE,
  SENT,
  ACCEPTED,
  RUNNING,
  DONE,
  REFUSED,
  FAILED,
  UNKNOWN,
  WITHDRAWN;

  private static final JobState[] ALL = values();

  /** From a column. */
  public static JobState of(int ordinal) {
    return ALL[ordinal];
  }

  public boolean isOpen() {
    return this == MADE || this == SENT || this == ACCEPTED || this == RUNNING || this == UNKNOWN;
  }
}
