package io.smartport.tos.work;

import static io.smartport.tos.work.ExchangeState.BOTH_READY;
import static io.smartport.tos.work.ExchangeState.DONE;
import static io.smartport.tos.work.ExchangeState.GIVER_READY;
import static io.smartport.tos.work.ExchangeState.PLANNED;
import static io.smartport.tos.work.ExchangeState.TAKER_THERE;
import static io.smartport.tos.work.ExchangeState.TRANSFERRING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeStateTest {
  private final Heart heart = new Heart();
  private int move;
  private int exchange;

  /** The second exchange of a discharge: both sides are machines. */
  @BeforeEach
  void planAnExchange() {
    move = heart.discharge(false);
    exchange = heart.state.moves.exchange(move, 1);
  }

  @Test
  void passiveSidesAreReadyFromTheStart() {
    assertThat(heart.exchanges(move)).containsExactly(GIVER_READY, PLANNED, PLANNED, TAKER_THERE);
    assertThat(heart.exchanges(heart.rehandle())).containsExactly(GIVER_READY, TAKER_THERE);
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, GIVER_READY",
    "GIVER_READY, GIVER_READY",
    "TAKER_THERE, BOTH_READY",
    "BOTH_READY, BOTH_READY",
    "TRANSFERRING, TRANSFERRING",
    "DONE, DONE"
  })
  void theGiverComes(ExchangeState before, ExchangeState after) {
    bringTo(before);
    heart.work.giverReady(exchange);
    assertThat(now()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, TAKER_THERE",
    "GIVER_READY, BOTH_READY",
    "TAKER_THERE, TAKER_THERE",
    "BOTH_READY, BOTH_READY",
    "TRANSFERRING, TRANSFERRING",
    "DONE, DONE"
  })
  void theTakerComes(ExchangeState before, ExchangeState after) {
    bringTo(before);
    heart.work.takerThere(exchange);
    assertThat(now()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, PLANNED",
    "GIVER_READY, PLANNED",
    "TAKER_THERE, TAKER_THERE",
    "BOTH_READY, TAKER_THERE",
    "TRANSFERRING, TRANSFERRING",
    "DONE, DONE"
  })
  void theGiverGoes(ExchangeState before, ExchangeState after) {
    bringTo(before);
    heart.work.giverGone(exchange);
    assertThat(now()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, PLANNED",
    "GIVER_READY, GIVER_READY",
    "TAKER_THERE, PLANNED",
    "BOTH_READY, GIVER_READY",
    "TRANSFERRING, TRANSFERRING",
    "DONE, DONE"
  })
  void theTakerGoes(ExchangeState before, ExchangeState after) {
    bringTo(before);
    heart.work.takerGone(exchange);
    assertThat(now()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, PLANNED",
    "BOTH_READY, BOTH_READY",
    "TRANSFERRING, BOTH_READY",
    "DONE, DONE"
  })
  void theTransferIsUndone(ExchangeState before, ExchangeState after) {
    bringTo(before);
    heart.work.transferUndone(exchange);
    assertThat(now()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"PLANNED", "GIVER_READY", "TAKER_THERE", "BOTH_READY", "TRANSFERRING", "DONE"})
  void aPhysicalConfirmationEndsItFromAnyState(ExchangeState before) {
    bringTo(before);
    heart.work.transferred(exchange, Heart.TRUCK);
    assertThat(now()).isEqualTo(DONE);
  }

  @Test
  void bothSidesAreToldOnce() {
    heart.work.giverReady(exchange);
    heart.work.giverReady(exchange);
    heart.work.takerThere(exchange);
    heart.work.takerThere(exchange);
    assertThat(heart.events()).containsExactly("BOTH_READY " + exchange);
  }

  private ExchangeState now() {
    return heart.state.exchanges.state(exchange);
  }

  private void bringTo(ExchangeState state) {
    if (state == GIVER_READY || state == BOTH_READY || state == TRANSFERRING || state == DONE) {
      heart.work.giverReady(exchange);
    }
    if (state == TAKER_THERE || state == BOTH_READY || state == TRANSFERRING || state == DONE) {
      heart.work.takerThere(exchange);
    }
    if (state == TRANSFERRING || state == DONE) {
      heart.work.permitted(exchange);
    }
    if (state == DONE) {
      heart.work.transferred(exchange, Heart.QUAY_CRANE);
    }
    assertThat(now()).isEqualTo(state);
  }
}
