package io.smartport.tos.transport;

import io.smartport.tos.site.LaneGraph;

/**
 * Which truck claims which lane segment, and which trucks thereby block a segment: a segment is
 * blocked by every truck that claims it or one whose swept contour overlaps its own. The counts
 * follow from the claims and are no part of the state.
 */
final class LaneClaims {
  private final TransportState state;
  private final LaneGraph lanes;
  private final int words;
  private final int trucks;
  private final short[] counts;
  private final long[] masks;

  LaneClaims(TransportState state, LaneGraph lanes) {
    this.state = state;
    this.lanes = lanes;
    this.trucks = state.fleet.rows();
    this.words = (trucks + 63) / 64;
    this.counts = new short[lanes.segmentCount() * trucks];
    this.masks = new long[lanes.segmentCount() * words];
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      if (state.claimant(segment) >= 0) {
        count(segment, state.claimant(segment), 1);
      }
    }
  }

  /** Words of a set of trucks. */
  int words() {
    return words;
  }

  /** Claimed by the truck itself, or by nobody and blocked by no other. */
  boolean isFreeFor(int segment, int truck) {
    int base = segment * words;
    for (int w = 0; w < words; w++) {
      long others = masks[base + w];
      if (truck >> 6 == w) {
        others &= ~(1L << truck);
      }
      if (others != 0) {
        return false;
      }
    }
    return true;
  }

  /** Adds the trucks that block the segment to a set. */
  void addBlockers(int segment, long[] set, int setBase) {
    int base = segment * words;
    for (int w = 0; w < words; w++) {
      set[setBase + w] |= masks[base + w];
    }
  }

  void claim(int segment, int truck) {
    int owner = state.claims.truck.get(segment);
    if (owner == truck) {
      return;
    }
    if (owner >= 0) {
      throw new IllegalStateException(
          "segment " + segment + " is claimed by truck " + owner + ", wanted by " + truck);
    }
    state.claims.truck.set(segment, truck);
    count(segment, truck, 1);
  }

  void free(int segment, int truck) {
    if (state.claims.truck.get(segment) == truck) {
      state.claims.truck.set(segment, -1);
      count(segment, truck, -1);
    }
  }

  private void count(int segment, int truck, int delta) {
    countOne(segment, truck, delta);
    for (int i = 0; i < lanes.conflictCount(segment); i++) {
      countOne(lanes.conflict(segment, i), truck, delta);
    }
  }

  private void countOne(int segment, int truck, int delta) {
    int index = segment * trucks + truck;
    counts[index] += (short) delta;
    int word = segment * words + (truck >> 6);
    if (counts[index] == 0) {
      masks[word] &= ~(1L << truck);
    } else {
      masks[word] |= 1L << truck;
    }
  }
}
