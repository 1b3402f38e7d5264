package io.smartport.tos.cargo;

import java.util.ArrayList;
import java.util.List;

/**
 * A pontoon cover over some rows of a 40' bay and its two 20' bays.
 *
 * @param bay the 40' bay
 * @param number 1 for the one nearest to the quay
 * @param rows the rows that it carries and closes, from port to starboard
 */
public record HatchCover(int bay, int number, List<Integer> rows) {
  /** Copies the list. */
  public HatchCover {
    rows = List.copyOf(rows);
  }

  /** {@code <bay>-<number>}. */
  public String name() {
    return bay + "-" + number;
  }

  /**
   * Equal covers over rows: the outer ones get the rounded share, the middle one what is left.
   * Never more covers than rows.
   *
   * @param rows from port to starboard
   */
  static List<HatchCover> equal(int bay, List<Integer> rows, int count) {
    int covers = Math.min(count, rows.size());
    List<HatchCover> made = new ArrayList<>(covers);
    for (int i = 0; i < covers; i++) {
      made.add(
          new HatchCover(bay, i + 1, rows.subList(cut(i, covers, rows), cut(i + 1, covers, rows))));
    }
    return made;
  }

  /** Cuts mirror each other, so that the covers are symmetric about the centre line. */
  private static int cut(int i, int covers, List<Integer> rows) {
    int n = rows.size();
    return 2 * i <= covers
        ? (2 * i * n + covers) / (2 * covers)
        : n - cut(covers - i, covers, rows);
  }
}
