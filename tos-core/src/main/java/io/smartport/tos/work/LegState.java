package io.smartport.tos.work;

/**
 * <pre>
 * state      may become   when
 * PLANNED    ASSIGNED     a machine was chosen
 *            CANCELLED    its move is cancelled
 * ASSIGNED   STARTED      the machine accepted, or the counterpart handed over
 *            PLANNED      the machine was replaced before a transfer
 *            CANCELLED    its move is cancelled
 * STARTED    DONE         the box left the machine, or the station's action is finished
 *            PLANNED      failed: attempt + 1
 *            CANCELLED    its move is cancelled; the box stays where it is
 * DONE, CANCELLED are final.
 * </pre>
 */
public enum LegState {
  PLANNED,
  ASSIGNED,
  STARTED,
  DONE,
  CANCELLED;

  private static final LegState[] ALL = values();

  /** From a column. */
  public static LegState of(int ordinal) {
    return ALL[ordinal];
  }

  public boolean isFinal() {
    return this == DONE || this == CANCELLED;
  }
}
