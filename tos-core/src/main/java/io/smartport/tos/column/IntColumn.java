package io.smartport.tos.column;

import java.util.Arrays;

/** A column of ints that grows at its end. */
public final class IntColumn implements Column {
  private final int initial;
  private int[] values = new int[16];
  private int size;

  IntColumn(int initial) {
    this.initial = initial;
  }

  public int get(int row) {
    return values[row];
  }

  public void set(int row, int value) {
    values[row] = value;
  }

  /** Adds to the value and returns the sum. */
  public int add(int row, int delta) {
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
    sink.putInts(values, size);
  }

  @Override
  public void read(StateSource source) {
    values = source.getInts();
    size = values.length;
  }
}
