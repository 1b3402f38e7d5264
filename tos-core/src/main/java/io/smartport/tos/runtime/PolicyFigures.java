package io.smartport.tos.runtime;

/**
 * Figures of {@code PolicyConfigured}, see {@code docs/reference/configuration.md}; units in the
 * names.
 */
public record PolicyFigures(
    int trucksPerCraneMax,
    int lookAheadMoves,
    int releasedPathMm,
    long jobTimeoutMs,
    long commandLifeMs,
    int chargeBelowPermille,
    int chargeToPermille,
    long retrieveLeadMs) {
  /** What is used unless a file says otherwise. */
  public static final PolicyFigures DEFAULT =
      new PolicyFigures(12, 14, 50_000, 20_000, 30_000, 300, 900, 90_000);

  /** Refuses what no terminal can work with. */
  public PolicyFigures {
    check("trucksPerCraneMax", trucksPerCraneMax, 1, 1_000);
    check("lookAheadMoves", lookAheadMoves, 0, 1_000);
    check("releasedPathMm", releasedPathMm, 1_000, 10_000_000);
    check("jobTimeoutMs", jobTimeoutMs, 1, 86_400_000);
    check("commandLifeMs", commandLifeMs, 1, 86_400_000);
    check("chargeBelowPermille", chargeBelowPermille, 0, 1_000);
    check("chargeToPermille", chargeToPermille, chargeBelowPermille, 1_000);
    check("retrieveLeadMs", retrieveLeadMs, 0, 86_400_000);
  }

  private static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + ": " + least + " to " + most + ", got " + value);
    }
  }

  /** The same with other times of commands. */
  public PolicyFigures withCommandTimes(long newJobTimeoutMs, long newCommandLifeMs) {
    return new PolicyFigures(
        trucksPerCraneMax,
        lookAheadMoves,
        releasedPathMm,
        newJobTimeoutMs,
        newCommandLifeMs,
        chargeBelowPermille,
        chargeToPermille,
        retrieveLeadMs);
  }
}
