package io.smartport.simulator.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosTest {
  private static List<String> kills(long seed, int moves) {
    Chaos chaos = Chaos.of(seed, moves);
    List<String> kills = new ArrayList<>();
    for (int moved = 0; moved <= moves; moved++) {
      for (String process = chaos.next(moved); !process.isEmpty(); process = chaos.next(moved)) {
        kills.add(process + " after " + moved);
      }
    }
    assertThat(chaos.left()).isZero();
    return kills;
  }

  @Test
  void theCoreIsKilledThreeTimesAndTheGatewayTwiceWhileThereIsWork() {
    for (int seed = 1; seed <= 100; seed++) {
      List<String> kills = kills(seed, 40);
      assertThat(kills).filteredOn(kill -> kill.startsWith("core")).hasSize(3);
      assertThat(kills).filteredOn(kill -> kill.startsWith("gateway")).hasSize(2);
      assertThat(kills).noneMatch(kill -> kill.endsWith(" 0") || kill.endsWith(" 40"));
    }
  }

  @Test
  void aSeedAlwaysGivesTheSameMoments() {
    assertThat(kills(7, 40)).isEqualTo(kills(7, 40)).isNotEqualTo(kills(8, 40));
  }

  @Test
  void withoutASeedNothingIsKilled() {
    assertThat(Chaos.none().next(1_000)).isEmpty();
  }

  @Test
  void aShipOfOneBoxHasItsKillsToo() {
    assertThat(kills(7, 1)).hasSize(5);
  }
}
