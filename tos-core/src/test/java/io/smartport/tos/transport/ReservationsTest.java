package io.smartport.tos.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.SampleSites;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationsTest {
  private static final CompiledSite SITE = SampleSites.site("small");
  private static final LaneGraph LANES = SITE.lanes();
  private static final int TRUCKS = SITE.trucks().size();

  private final TransportState state = new TransportState();
  private Reservations reservations;

  @BeforeEach
  void sizeTheState() {
    state.size(TRUCKS, LANES.segmentCount());
    reservations = new Reservations(state, SITE);
  }

  @Test
  void reservedStopsNeverLieInEachOthersWay() {
    Random random = new Random(12);
    int reserved = 0;
    for (int i = 0; i < 5_000; i++) {
      int truck = random.nextInt(TRUCKS);
      StopPlan plan = randomPlan(random);
      if (plan == null) {
        continue;
      }
      boolean free = reservations.isFree(plan, truck);
      assertThat(free).isEqualTo(goesWithAll(plan, truck));
      if (free) {
        reservations.reserve(truck, plan, Fleet.Stop.QUAY, 0, 0);
        reserved++;
        if (random.nextBoolean()) {
          reservations.arrived(truck);
        }
      }
    }
    assertThat(reserved).isGreaterThan(100);
  }

  @Test
  void aTruckMayHaveItsOwnPlaceAgain() {
    StopPlan plan = StopPlan.ofPlace(SITE, 0);
    reservations.reserve(1, plan, Fleet.Stop.STATION, 0, 0);
    assertThat(reservations.isFree(plan, 1)).isTrue();
    assertThat(reservations.isFree(plan, 2)).isFalse();
  }

  @Test
  void whatIsReservedIsReadBackFromTheColumns() {
    Dock dock = SITE.docks().getFirst();
    int x = (dock.minStopXMm() + dock.maxStopXMm()) / 2;
    StopPlan plan = StopPlan.inLane(LANES, dock, x);
    assertThat(plan).isNotNull();
    if (plan != null) {
      reservations.reserve(4, plan, Fleet.Stop.QUAY, x, 0);
      StopPlan back = new Reservations(state, SITE).of(4);
      assertThat(back).usingRecursiveComparison().isEqualTo(plan);
      assertThat(state.fleet().stopXMm(4)).isEqualTo(x);
      assertThat(state.fleet().isThere(4)).isFalse();
    }
  }

  @Test
  void aTruckMayFollowOneThatStandsAndNoOtherMayStandWhereItWaits() {
    Dock dock = SITE.docks().getFirst();
    int x = (dock.minStopXMm() + dock.maxStopXMm()) / 2;
    StopPlan first = StopPlan.inLane(LANES, dock, x);
    StopPlan second = StopPlan.inLane(LANES, dock, x, 2, 0);
    assertThat(first).isNotNull();
    assertThat(second).isNotNull();
    if (first == null || second == null) {
      return;
    }
    reservations.reserve(1, first, Fleet.Stop.QUAY, x, 0);
    reservations.arrived(1);
    assertThat(reservations.isFree(second, 2)).isFalse();
    int before = reservations.waitBefore(second, 2, 1);
    assertThat(before).isPositive();
    int waiting = second.waitingAt(before);
    assertThat(LANES.inConflict(waiting, first.segment())).isFalse();
    assertThat(LANES.inConflict(second.waitingAt(before - 1), first.segment())).isTrue();

    reservations.reserve(2, second, Fleet.Stop.QUAY, x, before);
    assertThat(reservations.hasFollower(first)).isTrue();
    int waitingXMm = LANES.startXMm(waiting) + 1;
    StopPlan there = StopPlan.inLane(LANES, dock, waitingXMm);
    assertThat(there != null && reservations.isFree(there, 3)).isFalse();

    reservations.reserve(1, StopPlan.ofPlace(SITE, 0), Fleet.Stop.STATION, 0, 0);
    reservations.mayCome(2);
    assertThat(reservations.hasFollower(first)).isFalse();
    assertThat(new Reservations(state, SITE).isFree(first, 3)).isFalse();
  }

  private static @Nullable StopPlan randomPlan(Random random) {
    if (random.nextInt(3) == 0) {
      return StopPlan.ofPlace(SITE, random.nextInt(SITE.places().size()));
    }
    Dock dock = SITE.docks().get(random.nextInt(SITE.docks().size()));
    int x = dock.minStopXMm() + random.nextInt(dock.maxStopXMm() - dock.minStopXMm() + 1);
    return StopPlan.inLane(LANES, dock, x);
  }

  /** Pair by pair: neither stands where the other drives, and not where the other stands. */
  private boolean goesWithAll(StopPlan plan, int truck) {
    for (int other = 0; other < TRUCKS; other++) {
      StopPlan theirs = other == truck ? null : reservations.of(other);
      if (theirs == null) {
        continue;
      }
      boolean meets =
          blocks(theirs.segment(), plan.in())
              || blocks(theirs.segment(), plan.out())
              || blocks(theirs.segment(), new int[] {plan.segment()})
              || blocks(plan.segment(), theirs.out())
              || (!state.fleet().isThere(other) && blocks(plan.segment(), theirs.in()));
      if (meets) {
        return false;
      }
    }
    return true;
  }

  private static boolean blocks(int standing, int[] way) {
    return Arrays.stream(way)
        .anyMatch(segment -> segment == standing || LANES.inConflict(segment, standing));
  }
}
