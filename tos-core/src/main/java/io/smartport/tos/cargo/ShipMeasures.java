package io.smartport.tos.cargo;

/**
 * Lengths that hold for the whole ship, in millimetres.
 *
 * @param rowPitchMm centre to centre of two rows
 * @param edgeMm from the ship's side to the outermost row
 * @param tierPitchMm height that a standard box adds to a stack
 * @param highCubePitchMm height that a high cube adds
 * @param deckZMm height above the quay of the bottom of the lowest tier on deck
 * @param holdTopBelowCoversMm from the top of a full hold up to the covers
 */
public record ShipMeasures(
    int rowPitchMm,
    int edgeMm,
    int tierPitchMm,
    int highCubePitchMm,
    int deckZMm,
    int holdTopBelowCoversMm) {

  /** Those of a ship without a vessel file, see {@code docs/reference/vessel-file.md}. */
  public static final ShipMeasures DEFAULT = new ShipMeasures(2500, 1500, 2600, 2900, 6000, 1000);

  /** What a box of this height adds to its stack. */
  public int pitchMm(int heightMm) {
    return heightMm > SizeType.STANDARD_HEIGHT_MM + 50 ? highCubePitchMm : tierPitchMm;
  }
}
