package io.smartport.simulator.plant.cargo;

/**
 * A hatch cover.
 *
 * @param id in the same numbers as the boxes
 * @param call the ship's call
 * @param bay 40' (even) bay
 * @param rows rows that it covers, as stowage row numbers
 */
public record HatchCover(int id, int call, int bay, RowSet rows) {
  /** Stowage rows 0 to 63 as bits. */
  public record RowSet(long bits) {
    public static RowSet of(int... rows) {
      long bits = 0;
      for (int row : rows) {
        bits |= 1L << row;
      }
      return new RowSet(bits);
    }

    public boolean contains(int row) {
      return (bits >>> row & 1) != 0;
    }
  }

  /** Whether it lies over a stack. */
  public boolean covers(int stackCall, int stackBay, int row) {
    return stackCall == call && Math.abs(stackBay - bay) <= 1 && rows.contains(row);
  }
}
