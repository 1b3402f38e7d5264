package io.smartport.simulator.plant;

/** Where the rows and hatch covers of the ship alongside lie, as a crane's own scan finds them. */
public interface MooredShip {
  /** Centre of a row; below 0, the ship lies seaward. */
  int rowYMm(int row);

  /** Whether the bay has a hatch cover of this number. */
  boolean hasCover(int bay, int number);

  /**
   * Centre of a closed hatch cover that it has.
   *
   * @param bay 40' bay
   * @param number of the cover within the bay, from 1
   */
  int coverYMm(int bay, int number);

  /** Top of the closed hatch covers, above the quay. */
  int coverTopZMm();
}
