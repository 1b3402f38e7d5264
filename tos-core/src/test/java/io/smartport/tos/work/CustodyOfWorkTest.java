package io.smartport.tos.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.PlaceCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustodyOfWorkTest {
  private final Heart heart = new Heart();

  @Test
  void aDischargeHasFiveCustodians() {
    int move = heart.discharge(false);
    List<Long> custodians = List.of(Heart.QUAY_CRANE, Heart.TRUCK, PlaceCode.crane(4), Heart.SLOT);
    for (int i = 0; i < custodians.size(); i++) {
      heart.work.transferred(heart.state.moves.exchange(move, i), custodians.get(i));
      assertThat(heart.placeOf(move)).isEqualTo(custodians.get(i));
    }
    assertThat(heart.work.isAt(heart.state.moves.box(move), Heart.SLOT)).isTrue();
  }

  @Test
  void aRepeatedConfirmationChangesNothing() {
    int move = heart.discharge(false);
    int first = heart.state.moves.exchange(move, 0);
    heart.work.transferred(first, Heart.QUAY_CRANE);
    heart.work.transferred(first + 1, Heart.TRUCK);
    heart.events();
    heart.work.transferred(first, Heart.QUAY_CRANE);
    assertThat(heart.placeOf(move)).isEqualTo(Heart.TRUCK);
    assertThat(heart.events()).isEmpty();
  }

  @Test
  void nothingElseChangesCustody() {
    Random random = new Random(5);
    for (int run = 0; run < 300; run++) {
      int move = random.nextBoolean() ? heart.discharge(random.nextBoolean()) : heart.load(true);
      long place = heart.placeOf(move);
      for (int step = 0; step < 30; step++) {
        somethingElse(random, move);
        assertThat(heart.placeOf(move)).isEqualTo(place);
      }
      int exchange = heart.state.moves.exchange(move, random.nextInt(4));
      heart.work.transferred(exchange, Heart.TRUCK);
      assertThat(heart.placeOf(move)).isEqualTo(Heart.TRUCK);
    }
  }

  private void somethingElse(Random random, int move) {
    Work work = heart.work;
    int exchange = heart.state.moves.exchange(move, random.nextInt(4));
    int leg = heart.state.moves.firstLeg(move) + random.nextInt(heart.state.moves.legCount(move));
    switch (random.nextInt(12)) {
      case 0 -> work.giverReady(exchange);
      case 1 -> work.takerThere(exchange);
      case 2 -> work.giverGone(exchange);
      case 3 -> work.takerGone(exchange);
      case 4 -> work.permitted(exchange);
      case 5 -> work.transferUndone(exchange);
      case 6 -> work.assign(leg, 3);
      case 7 -> work.started(leg);
      case 8 -> work.failed(leg);
      case 9 -> work.reserveTarget(move, Heart.SLOT);
      case 10 -> work.nextAttempt(work.makeJob(3, leg, move));
      default ->
          work.incidents().open(Incident.ofMove(IncidentKind.JOB_REFUSED, move, -1, Heart.TRUCK));
    }
  }
}
