package io.smartport.tos.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.RingSite;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** States of chance on a ring, against a search over all orders. */
class SafeOrderTest {
  private static final int NODES = 10;
  private static final LaneGraph LANES = RingSite.of(NODES, 5).lanes();
  private static final int TRUCKS = 5;

  private final TransportState state = new TransportState();

  @Test
  void countsAsManyTrucksAsTheBestOfAllOrders() {
    Random random = new Random(13);
    int unsafe = 0;
    for (int run = 0; run < 2_000; run++) {
      fill(random);
      SafeOrder order = new SafeOrder(state, new LaneClaims(state, LANES));
      int driving = 0;
      for (int truck = 0; truck < TRUCKS; truck++) {
        driving |= state.fleet.job.get(truck) >= 0 ? 1 << truck : 0;
      }
      int best = best(driving, (1 << TRUCKS) - 1);
      assertThat(order.countThatCanFinish()).isEqualTo(best);
      unsafe += best < Integer.bitCount(driving) ? 1 : 0;
    }
    assertThat(unsafe).as("states with a circle of waiting").isPositive();
  }

  @Test
  void aWayIsFreeWhenNobodyClaimsAnyOfIt() {
    Random random = new Random(14);
    for (int run = 0; run < 2_000; run++) {
      fill(random);
      SafeOrder order = new SafeOrder(state, new LaneClaims(state, LANES));
      for (int truck = 0; truck < TRUCKS; truck++) {
        boolean alone = blockers(truck) == 0;
        assertThat(order.wayIsFree(truck)).isEqualTo(alone);
      }
    }
  }

  /** Each truck stands on the ring with a few claims ahead and wants to go some way on. */
  private void fill(Random random) {
    state.size(0, 0);
    state.size(TRUCKS, LANES.segmentCount());
    LaneClaims claims = new LaneClaims(state, LANES);
    for (int truck = 0; truck < TRUCKS; truck++) {
      int start = random.nextInt(NODES);
      int length = 1 + random.nextInt(NODES - 1);
      state.fleet.job.set(truck, random.nextInt(4) == 0 ? -1 : truck);
      state.fleet.pathLength.set(truck, length);
      int released = 0;
      int wanted = 1 + random.nextInt(3);
      for (int i = 0; i < length; i++) {
        int segment = (start + i) % NODES;
        state.setPathSegment(truck, i, segment);
        if (i == released && released < wanted && claims.isFreeFor(segment, truck)) {
          claims.claim(segment, truck);
          released++;
        }
      }
      state.fleet.released.set(truck, released);
    }
  }

  private int best(int driving, int claiming) {
    int best = 0;
    for (int truck = 0; truck < TRUCKS; truck++) {
      boolean waits = (blockers(truck) & claiming & ~(1 << truck)) != 0;
      if ((driving >> truck & 1) == 1 && !waits) {
        best = Math.max(best, 1 + best(driving & ~(1 << truck), claiming & ~(1 << truck)));
      }
    }
    return best;
  }

  /** Trucks that claim something on or across what the truck has still to claim. */
  private int blockers(int truck) {
    int blockers = 0;
    for (int i = state.fleet.released.get(truck); i < state.fleet.pathLength.get(truck); i++) {
      int wanted = state.pathSegment(truck, i);
      for (int segment = 0; segment < LANES.segmentCount(); segment++) {
        int owner = state.claimant(segment);
        boolean meets = segment == wanted || LANES.inConflict(segment, wanted);
        if (owner >= 0 && owner != truck && meets) {
          blockers |= 1 << owner;
        }
      }
    }
    return blockers;
  }
}
