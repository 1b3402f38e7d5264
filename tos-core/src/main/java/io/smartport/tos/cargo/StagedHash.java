package io.smartport.tos.cargo;

import org.agrona.DirectBuffer;

/** Hash over the parts of a staged input, which sender and engine both compute. */
public final class StagedHash {
  /** Before the first part. */
  public static final long START = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  private StagedHash() {}

  /** The hash after one more part (FNV-1a, 64 bits). */
  public static long add(long hash, DirectBuffer buffer, int offset, int length) {
    long sum = hash;
    for (int i = offset; i < offset + length; i++) {
      sum = (sum ^ (buffer.getByte(i) & 0xFF)) * PRIME;
    }
    return sum;
  }
}
