package io.smartport.tos.column;

/** A 64-bit hash over state, the same on every machine; it detects difference, not attack. */
public final class HashSink implements StateSink {
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long MULTIPLIER = 0xBF58476D1CE4E5B9L;

  private long hash = SEED;

  @Override
  public void putLong(long value) {
    long mixed = (hash ^ value) * MULTIPLIER;
    hash = mixed ^ (mixed >>> 29);
  }

  @Override
  public void putInts(int[] values, int count) {
    putLong(count);
    int i = 0;
    for (; i + 1 < count; i += 2) {
      putLong(((long) values[i] << 32) | (values[i + 1] & 0xFFFF_FFFFL));
    }
    if (i < count) {
      putLong(values[i]);
    }
  }

  @Override
  public void putLongs(long[] values, int count) {
    putLong(count);
    for (int i = 0; i < count; i++) {
      putLong(values[i]);
    }
  }

  public long hash() {
    return hash;
  }

  public void reset() {
    hash = SEED;
  }
}
