package io.smartport.tos.column;

/** Takes state value by value in a fixed order: to write a snapshot, or to hash. */
public interface StateSink {
  void putLong(long value);

  /** The first {@code length} elements. */
  void putInts(int[] values, int length);

  /** The first {@code length} elements. */
  void putLongs(long[] values, int length);
}
