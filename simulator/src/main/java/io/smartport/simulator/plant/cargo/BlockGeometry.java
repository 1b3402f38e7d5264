package io.smartport.simulator.plant.cargo;

/**
 * Where the stacks of a block stand.
 *
 * @param id block id
 * @param westXMm west end of bay index 0
 * @param southYMm seaward edge of row 1
 * @param bays number of 20' bays; index i has the text number 2 i + 1
 * @param rows rows from 1, seaward first
 * @param bayPitchMm length of a 20' bay
 * @param rowPitchMm width of a row
 */
public record BlockGeometry(
    int id, int westXMm, int southYMm, int bays, int rows, int bayPitchMm, int rowPitchMm) {
  /** Middle of a 20' bay. */
  public int bayXMm(int index) {
    return westXMm + index * bayPitchMm + bayPitchMm / 2;
  }

  /** Middle of a row. */
  public int rowYMm(int row) {
    return southYMm + (row - 1) * rowPitchMm + rowPitchMm / 2;
  }
}
