package io.smartport.gateway.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.gateway.opcua.CraneReport.KnownOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobOrderIdsTest {
  private final JobOrderIds ids = new JobOrderIds();

  @Test
  void anIdNamesTermJobAndAttempt() {
    assertThat(ids.send(3, 17, 2)).isEqualTo("SP-3-17-2");
  }

  @Test
  void aLaterCoreSpeaksOfTheSameAttempt() {
    ids.send(3, 17, 2);
    assertThat(ids.find(4, 17, 2)).isEqualTo("SP-3-17-2");
  }

  @Test
  void aLaterGatewayLearnsTheIdFromThePlc() {
    ids.reported(List.of(new KnownOrder("SP-3-17-2", 17, 2)));
    assertThat(ids.find(5, 17, 2)).isEqualTo("SP-3-17-2");
  }

  @Test
  void anAttemptThatNobodyKnowsGetsTheIdItWouldHave() {
    ids.send(3, 17, 1);
    assertThat(ids.find(3, 17, 2)).isEqualTo("SP-3-17-2");
  }
}
