package io.smartport.tos.column;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of engine state. Subclasses declare columns as fields, in an order that is part of the
 * snapshot format; rows are numbered from 0 and never removed.
 */
public abstract class Table {
  private final List<Column> columns = new ArrayList<>();
  private int rows;

  /** A new column whose rows begin with {@code initial}. */
  protected final IntColumn ints(int initial) {
    IntColumn column = new IntColumn(initial);
    columns.add(column);
    return column;
  }

  /** A new column whose rows begin with {@code initial}. */
  protected final LongColumn longs(long initial) {
    LongColumn column = new LongColumn(initial);
    columns.add(column);
    return column;
  }

  /** Number of rows. */
  public final int rows() {
    return rows;
  }

  /** Adds a row and returns its number. */
  public final int addRow() {
    resize(rows + 1);
    return rows - 1;
  }

  /** Makes the table this long; new rows begin with the initial values. */
  public final void resize(int newRows) {
    rows = newRows;
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).resize(newRows);
    }
  }

  /** Puts all columns in the order of their declaration. */
  public final void write(StateSink sink) {
    sink.putLong(rows);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).write(sink);
    }
  }

  /** Takes all columns in the order of their declaration. */
  public final void read(StateSource source) {
    rows = (int) source.getLong();
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).read(source);
    }
  }
}
