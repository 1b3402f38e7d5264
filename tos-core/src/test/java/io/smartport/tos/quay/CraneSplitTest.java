package io.smartport.tos.quay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.tos.quay.CraneSplit.Reach;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CraneSplitTest {
  private static final Reach ALL = (crane, bay) -> true;

  @Test
  void noOtherContiguousSplitHasASmallerGreatestLoad() {
    Random random = new Random(2);
    for (int run = 0; run < 3_000; run++) {
      long[] loads = random.longs(1 + random.nextInt(8), 1, 40).toArray();
      int cranes = 1 + random.nextInt(3);
      int[] split = CraneSplit.split(loads, cranes, ALL);
      assertThat(greatest(loads, split, cranes))
          .as(Arrays.toString(loads) + " over " + cranes)
          .isEqualTo(best(loads, new int[loads.length], 0, cranes, ALL));
    }
  }

  @Test
  void eachCraneReachesItsBaysAndNoOtherSuchSplitHasASmallerGreatestLoad() {
    Random random = new Random(4);
    for (int run = 0; run < 3_000; run++) {
      long[] loads = random.longs(1 + random.nextInt(8), 1, 40).toArray();
      int cranes = 1 + random.nextInt(3);
      // On a rail with room, reaches overlap and grow to the east with the number of the crane.
      int width = loads.length - random.nextInt(loads.length);
      Reach reach =
          (crane, bay) ->
              bay >= crane * (loads.length - width) / cranes
                  && bay < width + (crane + 1) * (loads.length - width + 1) / cranes;
      int[] split = CraneSplit.split(loads, cranes, reach);
      for (int bay = 0; bay < split.length; bay++) {
        assertThat(reach.reaches(split[bay], bay)).as("bay %d of %s", bay, split).isTrue();
      }
      assertThat(split).isSorted();
      assertThat(greatest(loads, split, cranes))
          .isEqualTo(best(loads, new int[loads.length], 0, cranes, reach));
    }
  }

  @Test
  void aBayOutOfReachIsRefused() {
    assertThatThrownBy(() -> CraneSplit.split(new long[] {5, 1}, 2, (crane, bay) -> bay == 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("out of reach");
  }

  @Test
  void rangesAreContiguousAndCranesNeverCross() {
    Random random = new Random(3);
    for (int run = 0; run < 1_000; run++) {
      long[] loads = random.longs(1 + random.nextInt(30), 1, 1_000).toArray();
      int cranes = 1 + random.nextInt(6);
      int[] split = CraneSplit.split(loads, cranes, ALL);
      assertThat(split).hasSize(loads.length).isSorted();
      assertThat(Arrays.stream(split)).allMatch(crane -> crane >= 0 && crane < cranes);
    }
  }

  @Test
  void aCallWithoutWorkHasNoRanges() {
    assertThat(CraneSplit.split(new long[0], 3, ALL)).isEmpty();
  }

  @Test
  void oneCraneTakesAll() {
    assertThat(CraneSplit.split(new long[] {5, 1, 9}, 1, ALL)).containsExactly(0, 0, 0);
  }

  private static long best(long[] loads, int[] split, int bay, int cranes, Reach reach) {
    if (bay == loads.length) {
      return greatest(loads, split, cranes);
    }
    long best = Long.MAX_VALUE;
    for (int crane = bay == 0 ? 0 : split[bay - 1]; crane < cranes; crane++) {
      if (reach.reaches(crane, bay)) {
        split[bay] = crane;
        best = Math.min(best, best(loads, split, bay + 1, cranes, reach));
      }
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
