package io.smartport.gateway.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupervisionTest {
  private final Supervision supervision = new Supervision(300, 50);

  @Test
  void threeMissedHeartbeatsAreSilence() {
    supervision.begin(0);
    supervision.heard(1, 100);
    assertThat(supervision.isSilent(1_050)).isFalse();
    assertThat(supervision.isSilent(1_051)).isTrue();
  }

  @Test
  void aCounterThatDoesNotMoveIsNoSignOfLife() {
    supervision.begin(0);
    supervision.heard(1, 100);
    supervision.heard(1, 1_000);
    assertThat(supervision.isSilent(1_051)).isTrue();
    supervision.heard(2, 1_060);
    assertThat(supervision.isSilent(1_061)).isFalse();
  }

  @Test
  void theFirstHeartbeatHasAsLongToComeAsAny() {
    supervision.begin(5_000);
    assertThat(supervision.isSilent(5_950)).isFalse();
    assertThat(supervision.isSilent(5_951)).isTrue();
  }
}
