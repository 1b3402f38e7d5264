package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VirtualNetworkTest {
  private static final int MESSAGES = 2_000;
  private static final List<Integer> ALL = IntStream.range(0, MESSAGES).boxed().toList();

  private final Agenda agenda = new Agenda();

  @Test
  void betweenCoreAndGatewayNothingIsLostRepeatedOrOvertaken() {
    VirtualNetwork network = network(1, LineQuality.BAD);
    List<Integer> atGateway = new ArrayList<>();
    List<Integer> atCore = new ArrayList<>();
    for (int message : ALL) {
      network.toGateway(() -> atGateway.add(message));
      network.toCore(() -> atCore.add(message));
      agenda.runUntil(agenda.nowUs() + 300);
    }
    agenda.runUntil(Long.MAX_VALUE / 2);
    assertThat(atGateway).isEqualTo(ALL);
    assertThat(atCore).isEqualTo(ALL);
    assertThat(network.underWay()).isZero();
  }

  @Test
  void overAGoodLineEachMessageArrivesOnce() {
    List<Integer> arrived = overLine(1, LineQuality.GOOD);
    assertThat(arrived).hasSize(MESSAGES);
    assertThat(new HashSet<>(arrived)).hasSize(MESSAGES);
  }

  @Test
  void overABadLineMessagesOvertakeEachOtherAndSomeComeTwice() {
    List<Integer> arrived = overLine(1, LineQuality.BAD);
    assertThat(new HashSet<>(arrived)).hasSize(MESSAGES);
    assertThat(arrived.size()).isBetween(MESSAGES + MESSAGES / 20, MESSAGES + MESSAGES / 5);
    List<Integer> sorted = new ArrayList<>(arrived);
    Collections.sort(sorted);
    assertThat(arrived).isNotEqualTo(sorted);
  }

  @Test
  void noMessageIsThereAtOnce() {
    VirtualNetwork network = network(1, LineQuality.GOOD);
    List<Long> times = new ArrayList<>();
    network.overLine(() -> times.add(agenda.nowUs()));
    network.toCore(() -> times.add(agenda.nowUs()));
    assertThat(times).isEmpty();
    assertThat(network.underWay()).isEqualTo(2);
    agenda.runUntil(60_000_000);
    assertThat(times).hasSize(2).allMatch(time -> time >= 500);
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    assertThat(overLine(7, LineQuality.BAD)).isEqualTo(overLine(7, LineQuality.BAD));
    assertThat(overLine(8, LineQuality.BAD)).isNotEqualTo(overLine(7, LineQuality.BAD));
  }

  private List<Integer> overLine(long seed, LineQuality quality) {
    VirtualNetwork network = network(seed, quality);
    List<Integer> arrived = new ArrayList<>();
    for (int message : ALL) {
      network.overLine(() -> arrived.add(message));
    }
    agenda.runUntil(agenda.nowUs() + 3_600_000_000L);
    return arrived;
  }

  private VirtualNetwork network(long seed, LineQuality quality) {
    return new VirtualNetwork(agenda, new SeededRandom(seed), quality);
  }
}
