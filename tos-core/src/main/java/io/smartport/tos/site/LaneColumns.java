package io.smartport.tos.site;

import java.util.Arrays;

/** The attributes of all segments, one column of ints each; see {@link LaneGraph}. */
final class LaneColumns {
  /** How many columns there are. */
  static final int COUNT = 9;

  private final int[][] columns;

  /** Takes over the columns, in the order of the accessors. */
  LaneColumns(int[][] columns) {
    if (columns.length != COUNT) {
      throw new IllegalArgumentException(columns.length + " columns instead of " + COUNT);
    }
    this.columns = columns;
  }

  int size() {
    return columns[0].length;
  }

  int[] column(int index) {
    return columns[index];
  }

  int[] fromNode() {
    return columns[0];
  }

  int[] toNode() {
    return columns[1];
  }

  int[] lengthMm() {
    return columns[2];
  }

  int[] startXMm() {
    return columns[3];
  }

  int[] startYMm() {
    return columns[4];
  }

  int[] headingUrad() {
    return columns[5];
  }

  int[] radiusMm() {
    return columns[6];
  }

  /** 0 through, 1 dock. */
  int[] dock() {
    return columns[7];
  }

  /** Index of the lane's name. */
  int[] lane() {
    return columns[8];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LaneColumns that && Arrays.deepEquals(columns, that.columns);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(columns);
  }
}
