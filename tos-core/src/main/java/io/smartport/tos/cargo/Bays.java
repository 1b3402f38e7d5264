package io.smartport.tos.cargo;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.Table;

/** 40' bays of the ships alongside, each with the 20' bays before and behind it. */
public final class Bays extends Table {
  public final IntColumn call = ints(-1);
  public final IntColumn bay = ints(0);
  public final IntColumn foreBay = ints(0);
  public final IntColumn aftBay = ints(0);

  /** Along the quay in mm. */
  public final IntColumn centreXMm = ints(0);

  public final IntColumn foreXMm = ints(0);
  public final IntColumn aftXMm = ints(0);

  /** Gantry position in mm for a box in the given bay number, which belongs to this row. */
  public int xMm(int row, int bayNumber) {
    if (bayNumber == foreBay.get(row)) {
      return foreXMm.get(row);
    }
    return bayNumber == aftBay.get(row) ? aftXMm.get(row) : centreXMm.get(row);
  }

  /** Westmost gantry position for the bay and its 20' bays, mm along the quay. */
  public int westXMm(int row) {
    return Math.min(centreXMm.get(row), Math.min(foreXMm.get(row), aftXMm.get(row)));
  }

  /** Eastmost gantry position for the bay and its 20' bays, mm along the quay. */
  public int eastXMm(int row) {
    return Math.max(centreXMm.get(row), Math.max(foreXMm.get(row), aftXMm.get(row)));
  }

  /** Row of the bay that holds this bay number in a call, or -1. */
  public int find(int callId, int bayNumber) {
    for (int row = 0; row < rows(); row++) {
      if (call.get(row) == callId
          && (bay.get(row) == bayNumber
              || foreBay.get(row) == bayNumber
              || aftBay.get(row) == bayNumber)) {
        return row;
      }
    }
    return -1;
  }
}
