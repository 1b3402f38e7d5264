package io.smartport.tos.column;

import org.agrona.DirectBuffer;

/** Reads back what {@link SnapshotSink} wrote, in the same order. */
public final class StateSource {
  private final DirectBuffer buffer;
  private final int end;
  private int position;

  /**
   * @throws IndexOutOfBoundsException later, when more is read than the range holds
   */
  public StateSource(DirectBuffer buffer, int offset, int length) {
    this.buffer = buffer;
    this.position = offset;
    this.end = offset + length;
  }

  public long getLong() {
    long value = buffer.getLong(position);
    position += Long.BYTES;
    return value;
  }

  /** As many ints as were put, into a new array with the same length. */
  public int[] getInts() {
    int length = length(Integer.BYTES);
    int[] values = new int[length];
    for (int i = 0; i < length; i++) {
      values[i] = buffer.getInt(position);
      position += Integer.BYTES;
    }
    return values;
  }

  /** As many longs as were put, into a new array with the same length. */
  public long[] getLongs() {
    int length = length(Long.BYTES);
    long[] values = new long[length];
    for (int i = 0; i < length; i++) {
      values[i] = getLong();
    }
    return values;
  }

  private int length(int elementBytes) {
    long length = getLong();
    if (length < 0 || length > (end - position) / elementBytes) {
      throw new IndexOutOfBoundsException(
          "snapshot: column of " + length + " elements at byte " + (position - Long.BYTES));
    }
    return (int) length;
  }
}
