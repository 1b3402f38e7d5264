package io.smartport.simulator.plant.truck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smartport.simulator.plant.TestPlant;
import io.smartport.simulator.plant.audit.Happened;
import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.plant.audit.WaitReason;
import io.smartport.simulator.plant.machine.Refusal;
import io.smartport.simulator.world.SeededRandom;
import org.junit.jupiter.api.Test;

class TruckTest {
  private final TestPlant world = new TestPlant();
  private final Truck truck = world.truck(0);

  @Test
  void itDrivesToItsStopPositionsAndArrives() {
    truck.take(world.drive(truck, 6, 5_000, 6));
    // 95 m with ramps of 0.5 and 0.8 m/s2 at 6.9 m/s.
    double expected = 95 / 6.9 + 6.9 / 2 * (1 / 0.5 + 1 / 0.8);
    world.run(expected - 0.01);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.DRIVING);
    world.run(0.02);
    assertThat(truck.standsAt(105, TestPlant.LANE_Y, false)).isFalse();
    world.run(6);

    TruckSnapshot there = truck.snapshot();
    assertThat(there.state()).isEqualTo(TruckState.ARRIVED);
    assertThat(there.running()).isFalse();
    assertThat(there.passed()).isEqualTo(5);
    assertThat(there.offsetMm()).isEqualTo(5_000);
    assertThat(truck.standsAt(105.2, TestPlant.LANE_Y, false)).isTrue();
    assertThat(truck.standsAt(105.4, TestPlant.LANE_Y, false)).isFalse();
    assertThat(world.log.stream().filter(h -> h.kind() == Happened.Kind.PASS)).hasSize(5);
  }

  @Test
  void itStopsAtTheEndOfWhatIsReleasedAndCountsTheWait() {
    TruckOrder order = world.drive(truck, 6, 5_000, 2);
    truck.take(order);
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.WAITING);
    assertThat(truck.snapshot().segment()).isEqualTo(1);
    assertThat(truck.snapshot().offsetMm()).isEqualTo(20_000);
    assertThat(truck.tally().waits().reason()).isEqualTo(WaitReason.RELEASE);

    truck.release(order.key(), 6, TestPlant.NEVER);
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ARRIVED);
  }

  @Test
  void aLateReleaseIsRefusedAndCountedAndTheTruckStays() {
    TruckOrder order = world.drive(truck, 6, 5_000, 2);
    truck.take(order);
    world.run(60);
    truck.release(order.key(), 6, truck.snapshot().monotonicMs() - 1);
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.WAITING);
    assertThat(truck.snapshot().released()).isEqualTo(2);
    assertThat(truck.refusedLate()).isEqualTo(1);

    truck.release(order.key(), 6, truck.snapshot().monotonicMs());
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ARRIVED);
    assertThat(world.plant.auditor().count(Violation.LATE_COMMAND)).isZero();
  }

  @Test
  void aReleaseInTimeCostsNothing() {
    TruckOrder order = world.drive(truck, 6, 5_000, 3);
    truck.take(order);
    world.run(4);
    truck.release(order.key(), 6, TestPlant.NEVER);
    world.run(95 / 6.9 + 6.9 / 2 * (1 / 0.5 + 1 / 0.8) - 4 + 6.01);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ARRIVED);
  }

  @Test
  void itNeverPassesItsReleasedBaseForRandomReleasesAndStops() {
    for (int seed = 0; seed < 100; seed++) {
      TestPlant fresh = new TestPlant(seed, 0.2);
      randomReleases(fresh, new SeededRandom(seed));
    }
  }

  @Test
  void inCurvesItDrivesNoFasterThanThreeMetresASecond() {
    LaneNetwork lanes = loop();
    Route route = new Route(lanes, TestPlant.truckModel(), new int[] {0, 1, 2, 3, 4, 5}, 30);
    var profile = route.plan(0, 5, 0, route.limit(6));
    for (double t = 0; t < profile.duration(); t += 0.05) {
      double s = profile.positionAt(t);
      boolean inArc = s > route.mark(2) + 1e-6 && s < route.mark(4) - 1e-6;
      assertThat(profile.speedAt(t)).isLessThanOrEqualTo(inArc ? 3.0 + 1e-9 : 6.9 + 1e-9);
      assertThat(profile.accelerationAt(t)).isBetween(-0.8 - 1e-9, 0.5 + 1e-9);
    }
    assertThat(profile.end()).isCloseTo(route.mark(5) + 30, within(1e-9));
  }

  @Test
  void aCancelledOrderEndsAtTheEndOfWhatWasReleased() {
    TruckOrder order = world.drive(truck, 6, 5_000, 3);
    truck.take(order);
    world.run(2);
    truck.cancel(order.key());
    truck.release(order.key(), 6, TestPlant.NEVER);
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.IDLE);
    assertThat(truck.snapshot().refusal()).isEqualTo(Refusal.WITHDRAWN);
    assertThat(truck.snapshot().segment()).isEqualTo(2);
  }

  @Test
  void ordersThatItCannotFollowAreRefused() {
    truck.take(order(new int[] {3, 4}, 5_000, 2, TestPlant.NEVER));
    assertThat(truck.snapshot().refusal()).isEqualTo(Refusal.BAD_PATH);
    truck.take(order(new int[] {0, 2}, 5_000, 2, TestPlant.NEVER));
    assertThat(truck.snapshot().refusal()).isEqualTo(Refusal.BAD_PATH);
    truck.take(order(new int[] {0}, 5_000, 1, TestPlant.NEVER));
    assertThat(truck.snapshot().refusal()).isEqualTo(Refusal.BAD_PATH);
    world.run(1);
    truck.take(order(new int[] {0, 1}, 5_000, 2, 999));
    assertThat(truck.snapshot().refusal()).isEqualTo(Refusal.LATE);
    truck.take(order(new int[] {0, 1, 2, 3}, 5_000, 4, TestPlant.NEVER));
    world.run(10);
    truck.take(order(new int[] {truck.snapshot().segment()}, 20_000, 1, TestPlant.NEVER));
    assertThat(truck.snapshot().refusal()).isEqualTo(Refusal.CANNOT_STOP);
    assertThat(world.plant.auditor().count(Violation.LATE_COMMAND)).isZero();
  }

  @Test
  void aStopBrakesHardAndItGoesOnByItself() {
    truck.take(world.drive(truck, 8, 5_000, 8));
    world.run(15);
    double speed = truck.speed();
    truck.stop(20_000_000);
    world.run(speed / 2.5 + 0.01);
    assertThat(truck.speed()).isZero();
    int at = truck.snapshot().offsetMm();
    world.run(16);
    assertThat(truck.snapshot().offsetMm()).isEqualTo(at);
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ARRIVED);
  }

  @Test
  void aRestartDropsTheOrderAndKeepsThePlace() {
    TruckOrder order = world.drive(truck, 8, 5_000, 8);
    truck.take(order);
    world.run(12);
    long boot = truck.snapshot().bootId();
    truck.restart(10_000_000);
    truck.take(world.drive(truck, 3, 5_000, 3));
    world.run(20);
    TruckSnapshot back = truck.snapshot();
    assertThat(back.bootId()).isNotEqualTo(boot);
    assertThat(back.state()).isEqualTo(TruckState.IDLE);
    assertThat(back.key()).isEqualTo(order.key());
    assertThat(back.running()).isFalse();

    truck.take(world.drive(truck, 3, 5_000, 3));
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ARRIVED);
  }

  @Test
  void theBatteryLosesByDistanceAndByTimeAndIsCharged() {
    TruckOrder order = world.drive(truck, 6, 5_000, 6);
    truck.take(order);
    world.run(3_600);
    // 225 kWh less 95 m and an hour.
    int expected = (int) Math.floor((225 - 0.095 * 1.2 - 3) / 250 * 1000);
    assertThat(truck.snapshot().batteryPermille()).isEqualTo(expected);

    truck.take(
        new TruckOrder(
            world.nextKey(),
            new int[] {5},
            5_000,
            1,
            TruckOrder.Action.CHARGE,
            950,
            TestPlant.NEVER));
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ACTING);
    double missing = 0.95 * 250 - (225 - 0.095 * 1.2 - 3);
    world.run(missing / 197 * 3600 - 1);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ACTING);
    world.run(2);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.DONE);
    // A second of standing later it is just below again.
    assertThat(truck.snapshot().batteryPermille()).isBetween(949, 950);
  }

  @Test
  void atAStationItActsAndIsDone() {
    truck.take(
        new TruckOrder(
            world.nextKey(),
            new int[] {0, 1},
            5_000,
            2,
            TruckOrder.Action.STATION,
            0,
            TestPlant.NEVER));
    world.run(20);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ACTING);
    world.run(60);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.DONE);
  }

  @Test
  void drivingThroughAStandingTruckIsOneCollision() {
    truck.take(world.drive(truck, 14, 5_000, 14));
    world.run(120);
    assertThat(world.plant.auditor().count(Violation.COLLISION)).isEqualTo(1);
    assertThat(world.plant.auditor().findings().getFirst().machine()).isEqualTo("ART01");
  }

  @Test
  void trucksThatStayApartNeverCollide() {
    truck.take(world.drive(truck, 8, 0, 8));
    Truck ahead = world.truck(1);
    ahead.take(world.drive(ahead, 4, 0, 4));
    world.run(120);
    assertThat(world.plant.auditor().findings()).isEmpty();
  }

  @Test
  void aFollowerMayComeWhereItsLeaderStoodOnceThatHasGone() {
    Truck ahead = world.truck(1);
    TruckOrder leading = world.drive(ahead, 7, 19_000, 2);
    ahead.take(leading);
    // Its way ends where the leader would stand if it got no more released.
    truck.take(world.drive(truck, 11, 5_000, 11));
    world.run(5);
    ahead.release(leading.key(), 7, TestPlant.NEVER);
    world.run(120);
    assertThat(ahead.snapshot().state()).isEqualTo(TruckState.ARRIVED);
    assertThat(world.plant.auditor().findings()).isEmpty();
  }

  @Test
  void aTruckOnASegmentThatItDoesNotHoldIsCounted() {
    TestPlant strict = new TestPlant(1, 0, (machine, segment) -> segment != 3);
    Truck driver = strict.truck(0);
    driver.take(strict.drive(driver, 6, 5_000, 6));
    strict.run(60);
    assertThat(strict.plant.auditor().count(Violation.CLAIM)).isPositive();
  }

  @Test
  void contoursOverlapByWidthAndLengthAndAngle() {
    Contour contour = new Contour(15.6, 3.0);
    assertThat(contour.overlap(pose(0, 0, 0), pose(0, 2.99, 0))).isTrue();
    assertThat(contour.overlap(pose(0, 0, 0), pose(0, 3.01, 0))).isFalse();
    assertThat(contour.overlap(pose(0, 0, 0), pose(15.59, 0, 0))).isTrue();
    assertThat(contour.overlap(pose(0, 0, 0), pose(15.61, 0, 0))).isFalse();
    assertThat(contour.overlap(pose(0, 0, 0), pose(0, 9.29, Math.PI / 2))).isTrue();
    assertThat(contour.overlap(pose(0, 0, 0), pose(0, 9.31, Math.PI / 2))).isFalse();
    assertThat(contour.overlap(pose(0, 0, 0), pose(12, 6.5, Math.PI / 4))).isTrue();
    assertThat(contour.overlap(pose(0, 0, 0), pose(12, 9.5, Math.PI / 4))).isFalse();
  }

  private static void randomReleases(TestPlant fresh, SeededRandom random) {
    Truck truck = fresh.truck(0);
    int segments = 2 + random.nextInt(6);
    int released = 1;
    TruckOrder order = fresh.drive(truck, segments, 1_000 + random.nextInt(18_000), released);
    truck.take(order);
    double top = 0;
    for (int i = 0; i < 400 && truck.snapshot().state() != TruckState.ARRIVED; i++) {
      if (random.nextInt(12) == 0) {
        released = Math.min(segments, released + 1 + random.nextInt(2));
        truck.release(order.key(), released, TestPlant.NEVER);
      }
      if (random.nextInt(30) == 0) {
        truck.stop(3_000_000);
      }
      fresh.run(random.uniform(0, 2));
      TruckSnapshot now = truck.snapshot();
      assertThat(now.passed()).isLessThan(released);
      assertThat(now.offsetMm()).isBetween(0, 20_000);
      top = Math.max(top, truck.speed());
    }
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ARRIVED);
    assertThat(truck.snapshot().offsetMm()).isEqualTo(order.stopOffsetMm());
    assertThat(top).isLessThanOrEqualTo(6.9 + 1e-9);
    assertThat(fresh.plant.auditor().findings()).isEmpty();
  }

  private TruckOrder order(int[] path, int stop, int released, long notAfter) {
    return new TruckOrder(
        world.nextKey(), path, stop, released, TruckOrder.Action.NONE, 0, notAfter);
  }

  private static LaneNetwork loop() {
    return TestPlant.loop();
  }

  private static Pose pose(double x, double y, double heading) {
    Pose pose = new Pose();
    pose.x = x;
    pose.y = y;
    pose.heading = heading;
    return pose;
  }
}
