package io.smartport.tos.work;

/** What a move is for. Ordinals are part of the snapshot format. */
public enum MoveKind {
  DISCHARGE,
  LOAD,
  /** First move of a restow: from the ship to the yard. */
  RESTOW_OUT,
  /** Second move of a restow: back to its cell. */
  RESTOW_BACK,
  COVER_OFF,
  COVER_ON,
  /** In the yard, out of the way of a retrieval. */
  REHANDLE;

  private static final MoveKind[] ALL = values();

  /** From a column. */
  public static MoveKind of(int ordinal) {
    return ALL[ordinal];
  }

  /** Leaves the ship by way of a truck. */
  public boolean isOut() {
    return this == DISCHARGE || this == RESTOW_OUT;
  }

  /** Goes to the ship by way of a truck. */
  public boolean isIn() {
    return this == LOAD || this == RESTOW_BACK;
  }

  public boolean isCover() {
    return this == COVER_OFF || this == COVER_ON;
  }
}
