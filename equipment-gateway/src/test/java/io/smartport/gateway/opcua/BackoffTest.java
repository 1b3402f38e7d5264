package io.smartport.gateway.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(1_000, 5_000);

  @Test
  void waitsDoubleUpToTheGreatest() {
    assertThat(backoff.nextMs()).isEqualTo(1_000);
    assertThat(backoff.nextMs()).isEqualTo(2_000);
    assertThat(backoff.nextMs()).isEqualTo(4_000);
    assertThat(backoff.nextMs()).isEqualTo(5_000);
    assertThat(backoff.nextMs()).isEqualTo(5_000);
  }

  @Test
  void aSuccessStartsAnew() {
    backoff.nextMs();
    backoff.nextMs();
    backoff.succeeded();
    assertThat(backoff.nextMs()).isEqualTo(1_000);
  }
}
