package io.smartport.tos.work;

/** Why a person is needed. */
public enum IncidentKind {
  /** A machine holds a load that no job of it explains. */
  LOAD_WITHOUT_JOB,
  /** After a restart neither side of an exchange has the box. */
  BOX_WITH_NEITHER_SIDE,
  /** A machine reports another box than believed, or both sides report it. */
  CUSTODY_DISAGREES,
  /** A machine refused a job again and again. */
  JOB_REFUSED,
  /** A truck stands outside its claims. */
  TRUCK_OUTSIDE_CLAIMS,
  /** No slot in the yard takes the box. */
  NO_SLOT;

  private static final IncidentKind[] ALL = values();

  /** From a column. */
  public static IncidentKind of(int ordinal) {
    return ALL[ordinal];
  }
}
