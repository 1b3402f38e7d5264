package io.smartport.tos.site;

import java.util.List;

/**
 * A block of the yard. TEU bays count from 0 at the west end; their bay number is {@code 2 i + 1}.
 * A 40' box on TEU bays i and i + 1 has bay number {@code 2 i + 2}.
 *
 * @param id from 0, as the site file lists them
 * @param westXMm west edge of the stacks
 * @param southYMm seaward edge of the stacks
 * @param tiers greatest height of a stack; cranes carry one tier above it
 * @param reeferBays the first so many TEU bays have plugs; 0 is none
 * @param dockId the hand-over lane for unmanned trucks
 * @param armgIds its cranes, the west one first
 */
public record Block(
    int id,
    String name,
    int westXMm,
    int southYMm,
    int teuBays,
    int rows,
    int tiers,
    int bayPitchMm,
    int rowPitchMm,
    int reeferBays,
    int dockId,
    List<Integer> armgIds) {
  /** Keeps its own list. */
  public Block {
    armgIds = List.copyOf(armgIds);
  }

  /** East edge of the stacks. */
  public int eastXMm() {
    return westXMm + teuBays * bayPitchMm;
  }

  /** Landward edge of the stacks. */
  public int northYMm() {
    return southYMm + rows * rowPitchMm;
  }

  /** Centre of a TEU bay. */
  public int bayXMm(int teuBay) {
    return westXMm + teuBay * bayPitchMm + bayPitchMm / 2;
  }

  /** Centre of a 40' box on TEU bays {@code teuBay} and {@code teuBay + 1}. */
  public int fortyXMm(int teuBay) {
    return westXMm + (teuBay + 1) * bayPitchMm;
  }

  /** Centre of a row, 0 at the seaward side. */
  public int rowYMm(int row) {
    return southYMm + row * rowPitchMm + rowPitchMm / 2;
  }
}
