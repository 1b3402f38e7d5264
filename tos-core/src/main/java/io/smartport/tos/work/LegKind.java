package io.smartport.tos.work;

/** Kind of machine that does a leg. */
public enum LegKind {
  QUAY,
  TRUCK,
  STATION,
  YARD;

  private static final LegKind[] ALL = values();

  /** From a column. */
  public static LegKind of(int ordinal) {
    return ALL[ordinal];
  }
}
