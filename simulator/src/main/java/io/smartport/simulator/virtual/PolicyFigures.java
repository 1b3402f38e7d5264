package io.smartport.simulator.virtual;

/** Figures of {@code PolicyConfigured}; units in the names. */
public record PolicyFigures(
    int trucksPerCraneMax,
    int lookAheadMoves,
    int releasedPathMm,
    long jobTimeoutMs,
    long commandLifeMs,
    int chargeBelowPermille,
    int chargeToPermille,
    long retrieveLeadMs) {
  /** What a run uses unless a scenario says otherwise. */
  public static final PolicyFigures DEFAULT =
      new PolicyFigures(12, 14, 50_000, 20_000, 30_000, 300, 900, 90_000);
}
