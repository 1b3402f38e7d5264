package io.smartport.tos.site;

import java.util.Arrays;

/** Rows of ascending ints in two arrays. Immutable. */
final class IntRows {
  private final int[] starts;
  private final int[] values;

  private IntRows(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** Takes over rows given as the start of each (and the end of the last) in {@code values}. */
  static IntRows of(int[] starts, int[] values) {
    return new IntRows(starts, values);
  }

  /** Rows from sorted pairs packed as {@code row << 32 | value}. */
  static IntRows ofPairs(int rows, long[] pairs, int count) {
    Arrays.sort(pairs, 0, count);
    int[] starts = new int[rows + 1];
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      starts[(int) (pairs[i] >>> 32) + 1]++;
      values[i] = (int) pairs[i];
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] += starts[row];
    }
    return new IntRows(starts, values);
  }

  /** For each i the indices j with {@code right[j] == left[i]}. */
  static IntRows joining(int[] left, int[] right, int nodes) {
    long[] byNode = new long[right.length];
    for (int j = 0; j < right.length; j++) {
      byNode[j] = (long) right[j] << 32 | j;
    }
    IntRows at = ofPairs(nodes, byNode, right.length);
    int[] starts = new int[left.length + 1];
    for (int i = 0; i < left.length; i++) {
      starts[i + 1] = starts[i] + at.count(left[i]);
    }
    int[] values = new int[starts[left.length]];
    for (int i = 0; i < left.length; i++) {
      System.arraycopy(at.values, at.starts[left[i]], values, starts[i], at.count(left[i]));
    }
    return new IntRows(starts, values);
  }

  int count(int row) {
    return starts[row + 1] - starts[row];
  }

  int get(int row, int index) {
    if (index < 0 || index >= count(row)) {
      throw new IndexOutOfBoundsException(index + " of " + count(row) + " in row " + row);
    }
    return values[starts[row] + index];
  }

  int[] row(int row) {
    return Arrays.copyOfRange(values, starts[row], starts[row + 1]);
  }

  boolean contains(int row, int value) {
    return Arrays.binarySearch(values, starts[row], starts[row + 1], value) >= 0;
  }

  int[] starts() {
    return starts;
  }

  int[] values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntRows rows
        && Arrays.equals(starts, rows.starts)
        && Arrays.equals(values, rows.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(values);
  }
}
