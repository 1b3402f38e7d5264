package io.smartport.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
  private static final int DRAWS = 200_000;

  @Test
  void aForkDependsOnSeedAndNameAndNotOnWhatWasDrawnBefore() {
    SeededRandom first = new SeededRandom(1);
    SeededRandom second = new SeededRandom(1);
    second.nextLong();

    assertThat(first.fork("STS01").nextLong()).isEqualTo(second.fork("STS01").nextLong());
    assertThat(first.fork("STS01").nextLong()).isNotEqualTo(first.fork("STS02").nextLong());
  }

  @Test
  void lognormalHasTheMeanAndTheVariationAskedFor() {
    SeededRandom random = new SeededRandom(2);
    double[] moments = moments(() -> random.lognormal(8, 0.2));

    assertThat(moments[0]).isCloseTo(8, within(0.02));
    assertThat(moments[1] / moments[0]).isCloseTo(0.2, within(0.005));
  }

  @Test
  void exponentialHasTheMeanAskedFor() {
    SeededRandom random = new SeededRandom(3);
    assertThat(moments(() -> random.exponential(60))[0]).isCloseTo(60, within(0.6));
  }

  private static double[] moments(DoubleSupplier draw) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double value = draw.getAsDouble();
      sum += value;
      squares += value * value;
    }
    double mean = sum / DRAWS;
    return new double[] {mean, Math.sqrt(squares / DRAWS - mean * mean)};
  }
}
