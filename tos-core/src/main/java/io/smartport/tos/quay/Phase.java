package io.smartport.tos.quay;

/** The order of work in one 40' bay: all of a bay is discharged before any of it is loaded. */
enum Phase {
  DECK_OUT,
  COVERS_OFF,
  HOLD_OUT,
  HOLD_IN,
  COVERS_ON,
  DECK_IN;

  private static final Phase[] ALL = values();

  static final int COUNT = ALL.length;

  static Phase of(int ordinal) {
    return ALL[ordinal];
  }
}
