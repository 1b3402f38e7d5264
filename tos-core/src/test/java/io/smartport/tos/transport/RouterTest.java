package io.smartport.tos.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.SampleSites;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final CompiledSite SITE = SampleSites.site("small");
  private static final LaneGraph LANES = SITE.lanes();

  private final Router router = new Router(SITE);

  @Test
  void timesAreThoseOfAPlainSearch() {
    Random random = new Random(6);
    for (int i = 0; i < 30; i++) {
      int target = random.nextInt(LANES.nodeCount());
      long[] expected = timesTo(target);
      for (int node = 0; node < LANES.nodeCount(); node++) {
        assertThat(router.timeMs(node, target)).isEqualTo(expected[node]);
      }
    }
  }

  @Test
  void theNextSegmentsLeadToTheTargetInThatTime() {
    Random random = new Random(7);
    int ways = 0;
    for (int i = 0; i < 2_000; i++) {
      int from = random.nextInt(LANES.nodeCount());
      int target = random.nextInt(LANES.nodeCount());
      long time = router.timeMs(from, target);
      if (time >= Router.UNREACHABLE) {
        assertThat(router.next(from, target)).isEqualTo(-1);
        continue;
      }
      ways++;
      int node = from;
      while (node != target) {
        int segment = router.next(node, target);
        assertThat(LANES.isThrough(segment)).isTrue();
        assertThat(LANES.fromNode(segment)).isEqualTo(node);
        time -= router.segmentTimeMs(segment);
        node = LANES.toNode(segment);
      }
      assertThat(time).isZero();
    }
    assertThat(ways).isPositive();
  }

  @Test
  void whoIsThereNeedsNoSegment() {
    assertThat(router.timeMs(3, 3)).isZero();
    assertThat(router.next(3, 3)).isEqualTo(-1);
  }

  /** Bellman and Ford: all segments again until nothing becomes faster. */
  private long[] timesTo(int target) {
    long[] times = new long[LANES.nodeCount()];
    Arrays.fill(times, Router.UNREACHABLE);
    times[target] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int segment = 0; segment < LANES.segmentCount(); segment++) {
        long time = times[LANES.toNode(segment)] + router.segmentTimeMs(segment);
        if (LANES.isThrough(segment) && time < times[LANES.fromNode(segment)]) {
          times[LANES.fromNode(segment)] = time;
          changed = true;
        }
      }
    }
    return times;
  }
}
