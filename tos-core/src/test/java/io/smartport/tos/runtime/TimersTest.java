package io.smartport.tos.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {
  private final Timers timers = new Timers();
  private final List<Long> fired = new ArrayList<>();

  @Test
  void whatIsDueFiresOnceEarliestFirst() {
    timers.set(1, 300);
    timers.set(2, 100);
    timers.set(3, 100);
    assertThat(timers.fireDue(99, fired::add)).isZero();
    assertThat(timers.fireDue(300, fired::add)).isEqualTo(3);
    assertThat(timers.fireDue(1_000, fired::add)).isZero();
    assertThat(fired).containsExactly(2L, 3L, 1L);
  }

  @Test
  void aTimerSetAgainReplacesTheFormer() {
    timers.set(1, 100);
    timers.set(1, 200);
    assertThat(timers.size()).isEqualTo(1);
    timers.fireDue(150, fired::add);
    assertThat(fired).isEmpty();
    timers.set(1, 50);
    timers.fireDue(150, fired::add);
    assertThat(fired).containsExactly(1L);
  }

  @Test
  void aTimerThatCouldNotBeToldStays() {
    timers.set(1, 100);
    assertThatThrownBy(
            () ->
                timers.fireDue(
                    100,
                    id -> {
                      throw new IllegalStateException("full");
                    }))
        .hasMessage("full");
    timers.fireDue(100, fired::add);
    assertThat(fired).containsExactly(1L);
  }
}
