package io.smartport.tos.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkEventsTest {
  private final WorkEvents events = new WorkEvents();

  @Test
  void eventsComeFirstInFirstOutWithThoseThatComeUpMeanwhile() {
    List<Integer> seen = new ArrayList<>();
    events.add(WorkEvent.MOVE_FREE, 1);
    events.add(WorkEvent.MOVE_DONE, 2);
    events.drainTo(
        (event, subject) -> {
          seen.add(subject);
          if (subject == 1) {
            events.add(WorkEvent.LEG_DONE, 3);
          }
        });
    assertThat(seen).containsExactly(1, 2, 3);
    events.drainTo((event, subject) -> seen.add(-1));
    assertThat(seen).hasSize(3);
  }

  @Test
  void eventsThatNeverEndAreABug() {
    events.add(WorkEvent.LEG_DONE, 7);
    assertThatThrownBy(
            () -> events.drainTo((event, subject) -> events.add(WorkEvent.LEG_DONE, subject)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LEG_DONE 7");
  }
}
