package io.smartport.tos.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final class Sample extends Table {
    final IntColumn number = ints(7);
    final LongColumn place = longs(-1);
  }

  private final SnapshotSink snapshot = new SnapshotSink();

  @Test
  void aNewRowHoldsTheInitialValues() {
    Sample table = new Sample();
    int row = table.addRow();
    assertThat(row).isZero();
    assertThat(table.number.get(row)).isEqualTo(7);
    assertThat(table.place.get(row)).isEqualTo(-1);
  }

  @Test
  void valuesSurviveGrowth() {
    Sample table = filled(1_000);
    for (int row = 0; row < 1_000; row++) {
      assertThat(table.number.get(row)).isEqualTo(3 * row);
      assertThat(table.place.get(row)).isEqualTo((long) row << 40);
    }
  }

  @Test
  void growthInOneStepHoldsTheInitialValues() {
    Sample table = new Sample();
    table.resize(100);
    assertThat(table.rows()).isEqualTo(100);
    assertThat(table.number.get(99)).isEqualTo(7);
    assertThat(table.place.get(99)).isEqualTo(-1);
  }

  @Test
  void rowsThatWereCutOffComeBackWithTheInitialValues() {
    Sample table = filled(10);
    table.resize(4);
    table.resize(10);
    assertThat(table.number.get(3)).isEqualTo(9);
    assertThat(table.number.get(4)).isEqualTo(7);
    assertThat(table.place.get(9)).isEqualTo(-1);
  }

  @Test
  void aSumIsReturnedAndKept() {
    Sample table = filled(2);
    assertThat(table.number.add(1, 4)).isEqualTo(7);
    assertThat(table.number.get(1)).isEqualTo(7);
    assertThat(table.place.add(0, -5)).isEqualTo(-5);
    assertThat(table.place.get(0)).isEqualTo(-5);
  }

  @Test
  void whatIsReadBackEqualsWhatWasWritten() {
    for (int rows : new int[] {0, 1, 2, 15, 16, 17, 1_001}) {
      snapshot.reset();
      Sample table = filled(rows);
      table.write(snapshot);
      Sample copy = new Sample();
      copy.addRow();
      copy.read(new StateSource(snapshot.buffer(), 0, snapshot.length()));
      assertThat(copy.rows()).isEqualTo(rows);
      assertThat(hash(copy)).isEqualTo(hash(table));
      int row = copy.addRow();
      assertThat(row).isEqualTo(rows);
      assertThat(copy.number.get(row)).isEqualTo(7);
    }
  }

  @Test
  void tablesFollowEachOtherInOneSnapshot() {
    filled(5).write(snapshot);
    snapshot.putLong(42);
    filled(3).write(snapshot);
    StateSource source = new StateSource(snapshot.buffer(), 0, snapshot.length());
    Sample first = new Sample();
    first.read(source);
    assertThat(source.getLong()).isEqualTo(42);
    Sample second = new Sample();
    second.read(source);
    assertThat(first.rows()).isEqualTo(5);
    assertThat(second.number.get(2)).isEqualTo(6);
  }

  @Test
  void theHashTellsAChangeOfAnyCell() {
    Sample table = filled(50);
    long before = hash(table);
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      int row = random.nextInt(50);
      int delta = 1 + random.nextInt(5);
      table.number.add(row, delta);
      assertThat(hash(table)).isNotEqualTo(before);
      table.number.add(row, -delta);
      table.place.add(row, 1L << random.nextInt(63));
      assertThat(hash(table)).isNotEqualTo(before);
      table.place.set(row, (long) row << 40);
      assertThat(hash(table)).isEqualTo(before);
    }
  }

  @Test
  void theHashTellsTheOrderOfRowsAndTheirNumber() {
    Sample table = filled(3);
    Sample swapped = filled(3);
    swapped.number.set(0, 3);
    swapped.number.set(1, 0);
    assertThat(hash(swapped)).isNotEqualTo(hash(table));
    assertThat(hash(filled(4))).isNotEqualTo(hash(table));
  }

  @Test
  void aHashThatIsResetBeginsAnew() {
    HashSink sink = new HashSink();
    long empty = sink.hash();
    filled(3).write(sink);
    sink.reset();
    assertThat(sink.hash()).isEqualTo(empty);
  }

  @Test
  void aSnapshotThatEndsTooEarlyIsRefused() {
    filled(20).write(snapshot);
    for (int length = 0; length < snapshot.length(); length += Integer.BYTES) {
      StateSource source = new StateSource(snapshot.buffer(), 0, length);
      assertThatThrownBy(() -> new Sample().read(source))
          .as("%d of %d bytes", length, snapshot.length())
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  private static Sample filled(int rows) {
    Sample table = new Sample();
    for (int row = 0; row < rows; row++) {
      table.addRow();
      table.number.set(row, 3 * row);
      table.place.set(row, (long) row << 40);
    }
    return table;
  }

  private static long hash(Sample table) {
    HashSink sink = new HashSink();
    table.write(sink);
    return sink.hash();
  }
}
