package io.smartport.tos.quay;

/**
 * Contiguous ranges of bays for cranes, balanced by work: the greatest load of a crane is as small
 * as contiguous ranges allow. Exact, by dynamic programming over bays and cranes.
 */
final class CraneSplit {
  private CraneSplit() {}

  /**
   * Splits the bays.
   *
   * @param loads work of each bay, from west to east
   * @return for each bay the number of its crane, from 0, never falling
   */
  static int[] split(long[] loads, int cranes) {
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
          if (greatest[c - 1][from] == Long.MAX_VALUE) {
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
}
