package io.smartport.tos.cargo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Row numbers of ISO 9711-1 in their order across the ship. */
final class ShipRows {
  private ShipRows() {}

  /** All rows from port to starboard, as many to each side as reach the outermost one given. */
  static List<Integer> across(Collection<Integer> used, boolean centreRow) {
    int half = used.stream().mapToInt(row -> (row + 1) / 2).max().orElse(0);
    return used.isEmpty() ? List.of() : across(half, centreRow);
  }

  /** The given number of rows, from port to starboard. */
  static List<Integer> ofCount(int count, boolean centreRow) {
    return count == 0 ? List.of() : across(count / 2, centreRow);
  }

  private static List<Integer> across(int half, boolean centreRow) {
    List<Integer> rows = new ArrayList<>(2 * half + 1);
    for (int i = half; i > 0; i--) {
      rows.add(2 * i);
    }
    if (centreRow) {
      rows.add(0);
    }
    for (int i = 1; i <= half; i++) {
      rows.add(2 * i - 1);
    }
    return rows;
  }

  /**
   * Distance of a row from the centre line in half row pitches, to starboard positive: without a
   * row 00 the rows 01 and 02 lie half a pitch off the centre line.
   */
  static int halfPitchesFromCentre(int row, boolean centreRow) {
    int steps = (row + 1) / 2;
    int halves = centreRow ? 2 * steps : 2 * steps - 1;
    return row % 2 == 0 ? -halves : halves;
  }
}
