package io.smartport.tos.column;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Writes state into a growing buffer; {@link StateSource} reads it back. */
public final class SnapshotSink implements StateSink {
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1 << 20);
  private int length;

  @Override
  public void putLong(long value) {
    buffer.putLong(length, value);
    length += Long.BYTES;
  }

  @Override
  public void putInts(int[] values, int count) {
    putLong(count);
    for (int i = 0; i < count; i++) {
      buffer.putInt(length, values[i]);
      length += Integer.BYTES;
    }
  }

  @Override
  public void putLongs(long[] values, int count) {
    putLong(count);
    for (int i = 0; i < count; i++) {
      putLong(values[i]);
    }
  }

  public DirectBuffer buffer() {
    return buffer;
  }

  /** Bytes written. */
  public int length() {
    return length;
  }

  public void reset() {
    length = 0;
  }
}
