package io.smartport.tos.transport;

import java.util.Arrays;

/**
 * Keeps claims free of deadlock. A set of claims is safe when there is an order in which every
 * driving truck can reach the end of its path, each after those before it have come to theirs: a
 * banker's test with lane segments as the resource. The end of a path is a reserved place that
 * blocks nobody's way, and so does a place where a truck waits behind another one. A claim is
 * granted only when no truck that could reach its end before the grant loses that by it; so from a
 * safe start no circle of waiting can ever close.
 */
final class SafeOrder {
  private final TransportState state;
  private final LaneClaims claims;
  private final int trucks;
  private final int words;
  private final long[] blockers;
  private final long[] open;
  private final boolean[] driving;

  SafeOrder(TransportState state, LaneClaims claims) {
    this.state = state;
    this.claims = claims;
    this.trucks = state.fleet.rows();
    this.words = claims.words();
    this.blockers = new long[trucks * words];
    this.open = new long[words];
    this.driving = new boolean[trucks];
  }

  /** Nothing that others claim lies on the rest of the truck's path. */
  boolean wayIsFree(int truck) {
    Fleet fleet = state.fleet;
    for (int i = fleet.released.get(truck); i < fleet.openLength(truck); i++) {
      if (!claims.isFreeFor(state.pathSegment(truck, i), truck)) {
        return false;
      }
    }
    return true;
  }

  /** How many driving trucks can reach their ends one after the other. */
  int countThatCanFinish() {
    collectBlockers();
    int finished = 0;
    boolean found = true;
    while (found) {
      found = false;
      for (int truck = 0; truck < trucks; truck++) {
        if (driving[truck] && isUnblocked(truck)) {
          driving[truck] = false;
          open[truck >> 6] &= ~(1L << truck);
          finished++;
          found = true;
        }
      }
    }
    return finished;
  }

  private boolean isUnblocked(int truck) {
    for (int w = 0; w < words; w++) {
      long others = blockers[truck * words + w] & open[w];
      if (truck >> 6 == w) {
        others &= ~(1L << truck);
      }
      if (others != 0) {
        return false;
      }
    }
    return true;
  }

  private void collectBlockers() {
    Fleet fleet = state.fleet;
    Arrays.fill(blockers, 0);
    Arrays.fill(open, 0);
    for (int truck = 0; truck < trucks; truck++) {
      driving[truck] = fleet.job.get(truck) >= 0;
      // A truck that stands keeps its claims whatever the others do.
      open[truck >> 6] |= 1L << truck;
      if (driving[truck]) {
        for (int i = fleet.released.get(truck); i < fleet.openLength(truck); i++) {
          claims.addBlockers(state.pathSegment(truck, i), blockers, truck * words);
        }
      }
    }
  }
}
