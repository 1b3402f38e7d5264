package io.smartport.tos.site.file;

import java.util.List;

/**
 * The yard of a site file: a grid of columns and rows, and the blocks that stand on it.
 *
 * @param columnXMm west edge of the stacks of each column; a column lies between two neighbouring
 *     cross roads
 * @param firstRowYMm seaward edge of the stacks of row 1
 * @param rowDistanceMm from row to row of blocks
 * @param outerLaneMm from the edge of the stacks seaward to the passing lane
 * @param innerLaneMm from the edge of the stacks seaward to the hand-over lane
 * @param dockSegmentMm about so long is a segment of a hand-over lane
 */
public record YardFile(
    List<Integer> columnXMm,
    int firstRowYMm,
    int rowDistanceMm,
    int teuBays,
    int rows,
    int tiers,
    int bayPitchMm,
    int rowPitchMm,
    int outerLaneMm,
    int innerLaneMm,
    int dockSegmentMm,
    List<BlockFile> blocks) {
  /**
   * A block.
   *
   * @param column from 1
   * @param row from 1
   * @param reeferBays so many TEU bays from the west have plugs
   */
  public record BlockFile(
      int id,
      String name,
      int column,
      int row,
      int reeferBays,
      ArmgFile westCrane,
      ArmgFile eastCrane) {}

  /** A yard crane. */
  public record ArmgFile(int id, String name) {}
}
