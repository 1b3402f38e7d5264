package io.smartport.tos.cargo;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** What is known of boxes, one row a box: shared by staged inputs and by box visits. */
// A table only keeps its columns; it calls nothing that a subclass can change.
@SuppressWarnings("this-escape")
public class BoxTable extends Table {
  public static final int FULL = 1;
  public static final int REEFER = 2;
  public static final int OUT_OF_GAUGE = 4;
  public static final int OPEN_TOP = 8;
  public static final int FLAT = 16;

  /** First six characters of the number in base 37; 0 missing. */
  public final LongColumn numberHigh = longs(0);

  /** The other characters of the number in base 37. */
  public final LongColumn numberLow = longs(0);

  public final LongColumn loadPort = longs(0);
  public final LongColumn dischargePort = longs(0);
  public final IntColumn massKg = ints(0);

  /** 20, 40 or 45. */
  public final IntColumn lengthFt = ints(20);

  public final IntColumn heightMm = ints(2591);

  /** Sum of the constants above. */
  public final IntColumn flags = ints(0);

  /** Bit n: a substance of the n-th column of the segregation table. */
  public final IntColumn dgClasses = ints(0);

  /** Where the box is; for staged rows where it shall be. */
  public final LongColumn place = longs(0);

  public final boolean has(int row, int flag) {
    return (flags.get(row) & flag) != 0;
  }

  /** Copies what a box is, not where, from another table. */
  public final void copyFrom(BoxTable other, int otherRow, int row) {
    numberHigh.set(row, other.numberHigh.get(otherRow));
    numberLow.set(row, other.numberLow.get(otherRow));
    loadPort.set(row, other.loadPort.get(otherRow));
    dischargePort.set(row, other.dischargePort.get(otherRow));
    massKg.set(row, other.massKg.get(otherRow));
    lengthFt.set(row, other.lengthFt.get(otherRow));
    heightMm.set(row, other.heightMm.get(otherRow));
    flags.set(row, other.flags.get(otherRow));
    dgClasses.set(row, other.dgClasses.get(otherRow));
  }
}
