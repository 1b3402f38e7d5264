package io.smartport.simulator.plant.crane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smartport.simulator.plant.TestPlant;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.truck.Truck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cycle times against the arithmetic of a trapezoid, with handling times that do not vary. */
class CraneCycleTest {
  private static final double TOP = 48;
  private static final double BOX = 2.6;
  private static final double CLEARANCE = 2.5;
  private static final double LANE_TOP = 4.45;
  private static final double ON_TRUCK = 1.55 + BOX;
  private static final double LAST_THREE_METRES = Math.sqrt(2 * 3 / 0.6);

  private final TestPlant world = new TestPlant();

  @Test
  void overAHighStackTheTrolleyWaitsForTheHoistAndTheLoadIsLoweredNearTheTruck() {
    Truck truck = world.truckUnderCrane();
    for (int i = 0; i < 4; i++) {
      world.box40(10 + i, TestPlant.deck(3, 82 + 2 * i).place());
    }
    world.box40(1, TestPlant.deck(5, 82).place());

    // The stack of row 3 is in the way: 6 + 4 x 2.6 m.
    double raiseTo = 6 + 4 * BOX + CLEARANCE + BOX;
    double out = fromTop(8.6, 32.95);
    double raise = ramp(raiseTo - 8.6, 1.1, 0.5);
    double back = raise + lowered(26.95, raiseTo - ON_TRUCK, 1.1, 0.5);
    assertThat(secondsFor(1, TestPlant.deck(5, 82), TestPlant.onTruck(truck.machine())))
        .isCloseTo(out + 10 + back + 14, within(1e-4));
  }

  @Test
  void fromALowDeckTierRaisingIsShort() {
    Truck truck = world.truckUnderCrane();
    world.box40(1, TestPlant.deck(5, 82).place());

    double raiseTo = 6 + CLEARANCE + BOX;
    double back = ramp(raiseTo - 8.6, 1.1, 0.5) + lowered(26.95, raiseTo - ON_TRUCK, 1.1, 0.5);
    assertThat(secondsFor(1, TestPlant.deck(5, 82), TestPlant.onTruck(truck.machine())))
        .isCloseTo(fromTop(8.6, 32.95) + 10 + back + 14, within(1e-4));
  }

  @Test
  void fromADeepHoldHoistingRulesTheCycle() {
    Truck truck = world.truckUnderCrane();
    world.box40(1, TestPlant.hold(2, 2).place());

    double bottom = -12.2 + BOX;
    double raiseTo = 6 + CLEARANCE + BOX;
    double back = ramp(raiseTo - bottom, 1.1, 0.5) + lowered(19.45, raiseTo - ON_TRUCK, 1.1, 0.5);
    assertThat(secondsFor(1, TestPlant.hold(2, 2), TestPlant.onTruck(truck.machine())))
        .isCloseTo(fromTop(bottom, 25.45) + 10 + back + 14, within(1e-4));
  }

  @Test
  void aLoadIsTheSameInReverse() {
    Truck truck = world.truckUnderCrane();
    world.box40(1, TestPlant.onTruck(truck.machine()).place());

    double raiseTo = 6 + CLEARANCE + BOX;
    double out = fromTop(ON_TRUCK, 6);
    double back = ramp(raiseTo - ON_TRUCK, 1.1, 0.5) + lowered(26.95, raiseTo - 8.6, 1.1, 0.5);
    assertThat(secondsFor(1, TestPlant.onTruck(truck.machine()), TestPlant.deck(5, 82)))
        .isCloseTo(out + 14 + back + 10, within(1e-4));
  }

  @Test
  void theEmptySpreaderClearsLoadedTrucksBeforeItGoesBack() {
    Truck truck = world.truckUnderCrane();
    world.box40(1, TestPlant.deck(5, 82).place());
    world.box40(2, TestPlant.deck(6, 82).place());
    CraneOrder first = world.move(1, TestPlant.deck(5, 82), TestPlant.onTruck(truck.machine()));
    CraneOrder second =
        world.move(2, TestPlant.deck(6, 82), TestPlant.onTruck(truck.machine()), true, false);
    world.sts().take(first);
    world.sts().take(second);
    runUntilDone(first);
    double start = world.now();
    while (world.sts().snapshot().load().length == 0) {
      assertThat(world.agenda.step()).isTrue();
    }

    double raiseTo = Math.max(6 + BOX, LANE_TOP) + CLEARANCE;
    double raise = ramp(raiseTo - ON_TRUCK, 2.6, 0.75);
    assertThat(world.now() - start)
        .isCloseTo(raise + lowered(29.45, raiseTo - 8.6, 2.6, 0.75) + 10, within(1e-4));
  }

  @Test
  void aHatchCoverTakesThreeMinutesEachWay() {
    int cover = TestPlant.COVER;
    world.closeCovers();
    assertThat(coverSeconds(world.coverSpot(cover), world.backreachSpot(cover))).isEqualTo(180);
    assertThat(world.plant.ships().isClosed(cover)).isFalse();
    assertThat(coverSeconds(world.backreachSpot(cover), world.coverSpot(cover))).isEqualTo(180);
    assertThat(world.plant.ships().isClosed(cover)).isTrue();
    assertThat(world.sts().tally().coverMoves()).isEqualTo(2);
    assertThat(world.sts().tally().technicalUs()).isEqualTo(360_000_000);
  }

  @Test
  void withoutWaitsTheTechnicalTimeIsTheTimeThatTheWorkTook() {
    Truck truck = world.truckUnderCrane();
    double start = world.now();
    for (int i = 0; i < 6; i++) {
      world.box40(i, TestPlant.deck(1 + i, 82).place());
    }
    for (int i = 0; i < 6; i++) {
      CraneOrder order =
          world.move(i, TestPlant.deck(1 + i, 82), TestPlant.onTruck(truck.machine()));
      world.sts().take(order);
      runUntilDone(order);
      world.plant.custody().remove(i);
    }
    assertThat(world.sts().tally().technicalUs() * 1e-6)
        .isCloseTo(world.now() - start, within(0.01));
    assertThat(world.sts().tally().waitShare()).isZero();
  }

  @Test
  void singleCyclesAndCoversOfABayGiveATechnicalRateInTheHighThirties() {
    TestPlant bay = new TestPlant(5, 0.2);
    Truck truck = bay.truckUnderCrane();
    List<Spot> bottomUp = cells();
    for (int i = 0; i < 60; i++) {
      bay.box40(i, bottomUp.get(i).place());
    }
    bay.closeCovers();
    for (int i = 60; i < 120; i++) {
      bay.box40(i, bottomUp.get(i).place());
    }
    for (int i = 119; i >= 60; i--) {
      finish(bay, bay.move(i, bottomUp.get(i), TestPlant.onTruck(truck.machine())));
      bay.plant.custody().remove(i);
    }
    for (int cover = TestPlant.COVER; cover < TestPlant.COVER + 3; cover++) {
      finish(bay, bay.moveCover(cover, bay.coverSpot(cover), bay.backreachSpot(cover)));
    }
    for (int i = 59; i >= 0; i--) {
      finish(bay, bay.move(i, bottomUp.get(i), TestPlant.onTruck(truck.machine())));
      bay.plant.custody().remove(i);
    }
    for (int cover = TestPlant.COVER + 2; cover >= TestPlant.COVER; cover--) {
      finish(bay, bay.moveCover(cover, bay.backreachSpot(cover), bay.coverSpot(cover)));
    }
    assertThat(bay.sts().tally().containerMoves()).isEqualTo(120);
    assertThat(bay.sts().tally().technicalRate()).isBetween(37.0, 40.0);
    assertThat(bay.plant.auditor().findings()).isEmpty();
  }

  private static List<Spot> cells() {
    List<Spot> bottomUp = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      bottomUp.add(TestPlant.hold(1 + i % 12, 2 + 2 * (i / 12)));
    }
    for (int i = 0; i < 60; i++) {
      bottomUp.add(TestPlant.deck(1 + i % 12, 82 + 2 * (i / 12)));
    }
    return bottomUp;
  }

  private static void finish(TestPlant plant, CraneOrder order) {
    plant.sts().take(order);
    while (!plant.sts().snapshot().lastDone().equals(order.key())) {
      assertThat(plant.agenda.step()).isTrue();
      assertThat(plant.sts().snapshot().refused()).isNotEqualTo(order.key());
    }
  }

  private double secondsFor(int box, Spot from, Spot to) {
    CraneOrder order = world.move(box, from, to);
    double start = world.now();
    world.sts().take(order);
    runUntilDone(order);
    assertThat(world.plant.custody().placeOf(box)).isEqualTo(to.place());
    return world.now() - start;
  }

  private double coverSeconds(Spot from, Spot to) {
    CraneOrder order = world.moveCover(TestPlant.COVER, from, to);
    double start = world.now();
    world.sts().take(order);
    runUntilDone(order);
    return world.now() - start;
  }

  private void runUntilDone(CraneOrder order) {
    double limit = world.now() + 1_000;
    while (!world.sts().snapshot().lastDone().equals(order.key())) {
      assertThat(world.agenda.step()).isTrue();
      assertThat(world.now()).isLessThan(limit);
    }
  }

  /** From the top, over the lanes, down to z. */
  private static double fromTop(double z, double way) {
    return lowered(way, TOP - z, 2.6, 0.75);
  }

  /** Trolley way with the last three metres lowering at the same time. */
  private static double lowered(double way, double height, double speed, double acceleration) {
    double trolley = ramp(way, 3.75, 0.6);
    return Math.max(trolley, trolley - LAST_THREE_METRES + ramp(height, speed, acceleration));
  }

  /** Rest to rest. */
  private static double ramp(double way, double speed, double acceleration) {
    return way >= speed * speed / acceleration
        ? way / speed + speed / acceleration
        : 2 * Math.sqrt(way / acceleration);
  }
}
