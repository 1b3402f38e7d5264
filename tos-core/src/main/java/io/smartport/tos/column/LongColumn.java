package io.smartport.tos.column;

import java.util.Arrays;

/** A column of longs that grows at its end. */
public final class LongColumn implements Column {
  private final long initial;
  private long[] values = new long[16];
  private int size;

  LongColumn(long initial) {
    this.initial = initial;
  }

  public long get(int row) {
    return values[row];
  }

  public void set(int row, long value) {
    values[row] = value;
  }

  /** Adds to the value and returns the sum. */
  public long add(int row, long delta) {
    return values[row] += delta;
  }

  @Override
  public void resize(int rows) {
    if (rows > values.length) {
      values = Arrays.copyOf(values, Math.max(rows, values.length * 2));
    }
    if (rows > size) {
      Arrays.fill(values, size, rows, initial);
    }
    size = rows;
  }

  @Override
  public void write(StateSink sink) {
    sink.putLongs(values, size);
  }

  @Override
  public void read(StateSource source) {
    values = source.getLongs();
    size = values.length;
  }
}
