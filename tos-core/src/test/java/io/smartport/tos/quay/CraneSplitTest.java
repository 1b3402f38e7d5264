package io.smartport.tos.quay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CraneSplitTest {
  @Test
  void noOtherContiguousSplitHasASmallerGreatestLoad() {
    Random random = new Random(2);
    for (int run = 0; run < 3_000; run++) {
      long[] loads = random.longs(1 + random.nextInt(8), 1, 40).toArray();
      int cranes = 1 + random.nextInt(3);
      int[] split = CraneSplit.split(loads, cranes);
      assertThat(greatest(loads, split, cranes))
          .as(Arrays.toString(loads) + " over " + cranes)
          .isEqualTo(best(loads, new int[loads.length], 0, cranes));
    }
  }

  @Test
  void rangesAreContiguousAndCranesNeverCross() {
    Random random = new Random(3);
    for (int run = 0; run < 1_000; run++) {
      long[] loads = random.longs(1 + random.nextInt(30), 1, 1_000).toArray();
      int cranes = 1 + random.nextInt(6);
      int[] split = CraneSplit.split(loads, cranes);
      assertThat(split).hasSize(loads.length).isSorted();
      assertThat(Arrays.stream(split)).allMatch(crane -> crane >= 0 && crane < cranes);
    }
  }

  @Test
  void aCallWithoutWorkHasNoRanges() {
    assertThat(CraneSplit.split(new long[0], 3)).isEmpty();
  }

  @Test
  void oneCraneTakesAll() {
    assertThat(CraneSplit.split(new long[] {5, 1, 9}, 1)).containsExactly(0, 0, 0);
  }

  private static long best(long[] loads, int[] split, int bay, int cranes) {
    if (bay == loads.length) {
      return greatest(loads, split, cranes);
    }
    long best = Long.MAX_VALUE;
    for (int crane = bay == 0 ? 0 : split[bay - 1]; crane < cranes; crane++) {
      split[bay] = crane;
      best = Math.min(best, best(loads, split, bay + 1, cranes));
    }
    return best;
  }

  private static long greatest(long[] loads, int[] split, int cranes) {
    long[] sums = new long[cranes];
    for (int bay = 0; bay < loads.length; bay++) {
      sums[split[bay]] += loads[bay];
    }
    return Arrays.stream(sums).max().orElse(0);
  }
}
