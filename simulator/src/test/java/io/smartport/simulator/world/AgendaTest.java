package io.smartport.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private final Agenda agenda = new Agenda();
  private final List<String> seen = new ArrayList<>();

  @Test
  void happeningsComeInOrderOfTimeAndTiesInOrderOfEntry() {
    agenda.at(20, () -> seen.add("c"));
    agenda.at(10, () -> seen.add("a"));
    agenda.at(20, () -> seen.add("d"));
    agenda.at(10, () -> seen.add("b"));

    agenda.runUntil(100);

    assertThat(seen).containsExactly("a", "b", "c", "d");
    assertThat(agenda.nowUs()).isEqualTo(100);
  }

  @Test
  void aCancelledHappeningNeverComesAndItsHandleIsWorthlessAfterwards() {
    long handle = agenda.at(10, () -> seen.add("cancelled"));
    assertThat(agenda.cancel(handle)).isTrue();
    long next = agenda.at(10, () -> seen.add("kept"));

    assertThat(agenda.cancel(handle)).isFalse();
    assertThat(next).isNotEqualTo(handle);
    agenda.runUntil(10);
    assertThat(seen).containsExactly("kept");
  }

  @Test
  void manyRandomEntriesAndCancelsComeOutSorted() {
    SeededRandom random = new SeededRandom(7);
    List<Long> times = new ArrayList<>();
    List<Long> handles = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      handles.add(agenda.at(random.nextInt(1_000), () -> times.add(agenda.nowUs())));
      if (i % 3 == 0) {
        agenda.cancel(handles.get(random.nextInt(handles.size())));
      }
    }
    long left = 0;
    while (agenda.step()) {
      left++;
    }
    assertThat(times).isSorted().hasSize((int) left);
  }

  @Test
  void thePastCannotBeEntered() {
    agenda.runUntil(50);
    assertThatThrownBy(() -> agenda.at(49, () -> {})).hasMessageContaining("49");
  }
}
