package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.app.sim.SimPlanner;
import io.smartport.simulator.world.SeededRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
  @Test
  void twoProcessesWithOneSeedSpeakOfTheSameBoxes() {
    assertThat(told(7)).isNotEmpty().containsExactlyElementsOf(told(7));
    assertThat(told(8)).doesNotContainSequence(told(7));
  }

  private static List<String> told(long seed) {
    WorldSpec spec = SimPlanner.plan("../sites/small.yaml", null, null, 40, 2, 8).world();
    Opening opening = new Opening(spec.site(), spec.call(), 0.6, new SeededRandom(seed));
    List<String> messages = new ArrayList<>();
    opening.tell(
        (message, length) -> {
          byte[] copy = new byte[length];
          message.getBytes(0, copy);
          messages.add(HexFormat.of().formatHex(copy));
        });
    return messages;
  }
}
