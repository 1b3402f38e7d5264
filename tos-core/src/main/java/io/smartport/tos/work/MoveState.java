package io.smartport.tos.work;

/**
 * <pre>
 * state      may become   when
 * PLANNED    ACTIVE       its first leg is assigned
 *            HELD         an incident or a controller stops it
 *            CANCELLED    a controller cancels it, custody unchanged
 * ACTIVE     DONE         its last leg is done
 *            HELD         an incident stops it; it keeps its place in custody
 * HELD       PLANNED      released, no leg done yet
 *            ACTIVE       released, a leg was assigned or done
 *            CANCELLED    a controller cancels it
 *            DONE         what was under way ended it
 * DONE, CANCELLED are final.
 * </pre>
 */
public enum MoveState {
  PLANNED,
  ACTIVE,
  DONE,
  HELD,
  CANCELLED;

  private static final MoveState[] ALL = values();

  /** From a column. */
  public static MoveState of(int ordinal) {
    return ALL[ordinal];
  }

  public boolean isFinal() {
    return this == DONE || this == CANCELLED;
  }
}
