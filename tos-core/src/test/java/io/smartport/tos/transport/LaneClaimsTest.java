package io.smartport.tos.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.SampleSites;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaneClaimsTest {
  private static final LaneGraph LANES = SampleSites.site("small").lanes();
  private static final int TRUCKS = 70;

  private final TransportState state = new TransportState();
  private LaneClaims claims;

  @BeforeEach
  void sizeTheState() {
    state.size(TRUCKS, LANES.segmentCount());
    claims = new LaneClaims(state, LANES);
  }

  @Test
  void aSegmentIsFreeWhenNoOtherClaimsItOrOneThatOverlaps() {
    Random random = new Random(10);
    for (int i = 0; i < 4_000; i++) {
      int segment = random.nextInt(LANES.segmentCount());
      int truck = random.nextInt(TRUCKS);
      int owner = state.claimant(segment);
      if (owner >= 0 && random.nextBoolean()) {
        claims.free(segment, owner);
      } else if (owner < 0 && claims.isFreeFor(segment, truck)) {
        claims.claim(segment, truck);
      }
      int looked = random.nextInt(LANES.segmentCount());
      assertThat(claims.isFreeFor(looked, truck)).isEqualTo(isFree(looked, truck));
    }
  }

  @Test
  void countsFollowFromTheState() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      int segment = random.nextInt(LANES.segmentCount());
      int truck = random.nextInt(TRUCKS);
      if (claims.isFreeFor(segment, truck)) {
        claims.claim(segment, truck);
      }
    }
    LaneClaims restored = new LaneClaims(state, LANES);
    for (int segment = 0; segment < LANES.segmentCount(); segment++) {
      long[] kept = new long[claims.words()];
      long[] made = new long[claims.words()];
      claims.addBlockers(segment, kept, 0);
      restored.addBlockers(segment, made, 0);
      assertThat(made).isEqualTo(kept);
    }
  }

  @Test
  void aClaimIsMadeAndFreedOnce() {
    claims.claim(5, 3);
    claims.claim(5, 3);
    claims.free(5, 4);
    assertThat(claims.isFreeFor(5, 4)).as("only its owner frees it").isFalse();
    claims.free(5, 3);
    assertThat(claims.isFreeFor(5, 4)).isTrue();
    assertThat(state.claimant(5)).isEqualTo(-1);
  }

  @Test
  void aSegmentOfAnotherIsNeverTaken() {
    claims.claim(5, 3);
    assertThatThrownBy(() -> claims.claim(5, 4))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("segment 5 is claimed by truck 3, wanted by 4");
  }

  private boolean isFree(int segment, int truck) {
    boolean free = isOwnOrNobodys(segment, truck);
    for (int conflict : LANES.conflicts(segment)) {
      free &= isOwnOrNobodys(conflict, truck);
    }
    return free;
  }

  private boolean isOwnOrNobodys(int segment, int truck) {
    return state.claimant(segment) < 0 || state.claimant(segment) == truck;
  }
}
