package io.smartport.tos.quay;

/**
 * Contiguous ranges of bays for cranes, balanced by work: the greatest load of a crane is as small
 * as contiguous ranges allow in which each crane reaches all of its bays. Exact, by dynamic
 * programming over bays and cranes.
 */
final class CraneSplit {
  /** Near the ends of the rail a crane must leave room for those beside it. */
  @FunctionalInterface
  interface Reach {
    /** Whether the crane can come to all of the bay. */
    boolean reaches(int crane, int bay);
  }

  private CraneSplit() {}

  /**
   * Splits the bays.
   *
   * @param loads work of each bay, from west to east
   * @return for each bay the number of its crane, from 0, never falling
   * @throws IllegalArgumentException if a bay is out of reach of all cranes
   */
  static int[] split(long[] loads, int cranes, Reach reach) {
    int bays = loads.length;
    long[] sums = new long[bays + 1];
    for (int b = 0; b < bays; b++) {
      sums[b + 1] = sums[b] + loads[b];
    }
    long[][] greatest = new long[cranes + 1][bays + 1];
    int[][] start = new int[cranes + 1][bays + 1];
    for (int b = 1; b <= bays; b++) {
      greatest[0][b] = Long.MAX_VALUE;
    }
    for (int c = 1; c <= cranes; c++) {
      for (int b = 1; b <= bays; b++) {
        greatest[c][b] = Long.MAX_VALUE;
        for (int from = 0; from <= b; from++) {
          if (greatest[c - 1][from] == Long.MAX_VALUE || !reaches(reach, c - 1, from, b - 1)) {
            continue;
          }
          long worst = Math.max(greatest[c - 1][from], sums[b] - sums[from]);
          if (worst < greatest[c][b]) {
            greatest[c][b] = worst;
            start[c][b] = from;
          }
        }
      }
    }
    if (greatest[cranes][bays] == Long.MAX_VALUE) {
      throw new IllegalArgumentException("a bay is out of reach of all " + cranes + " cranes");
    }
    int[] crane = new int[bays];
    int end = bays;
    for (int c = cranes; c >= 1; c--) {
      for (int b = start[c][end]; b < end; b++) {
        crane[b] = c - 1;
      }
      end = start[c][end];
    }
    return crane;
  }

  /** The bays between are reached when the first and the last are. */
  private static boolean reaches(Reach reach, int crane, int first, int last) {
    return first > last || (reach.reaches(crane, first) && reach.reaches(crane, last));
  }
}
