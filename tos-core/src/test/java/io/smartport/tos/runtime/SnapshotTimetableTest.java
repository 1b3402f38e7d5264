package io.smartport.tos.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SnapshotTimetableTest {
  private static final long SECOND = 1_000_000_000L;

  private long nanos = 5;
  private final SnapshotTimetable timetable =
      new SnapshotTimetable(new SnapshotSettings(1_000, 60, 2), 500, () -> nanos);

  @Test
  void oneIsDueAfterSoManyMessages() {
    assertThat(timetable.isDue(1_499, true)).isFalse();
    assertThat(timetable.isDue(1_500, true)).isTrue();
    assertThat(timetable.isDue(1_501, true)).isFalse();
    assertThat(timetable.isDue(2_600, true)).isTrue();
  }

  @Test
  void oneIsDueAfterSoMuchTime() {
    nanos += 60 * SECOND - 1;
    assertThat(timetable.isDue(501, true)).isFalse();
    nanos += 1;
    assertThat(timetable.isDue(502, true)).isTrue();
    assertThat(timetable.isDue(503, true)).isFalse();
  }

  @Test
  void itWaitsForAMessageWithOutputs() {
    assertThat(timetable.isDue(2_000, false)).isFalse();
    assertThat(timetable.isDue(2_001, true)).isTrue();
  }

  @Test
  void oneSnapshotIsNotEnough() {
    assertThatThrownBy(() -> new SnapshotSettings(1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keep: at least 2, got 1");
  }
}
