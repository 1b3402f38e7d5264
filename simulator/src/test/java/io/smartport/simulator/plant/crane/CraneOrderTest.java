package io.smartport.simulator.plant.crane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smartport.simulator.plant.TestPlant;
import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.plant.audit.WaitReason;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.machine.Refusal;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.tos.site.PlaceCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to an order, and to its box, when something comes between. */
class CraneOrderTest {
  private static final Spot CELL = TestPlant.deck(5, 82);
  private static final int BOX = 1;

  private final TestPlant world = new TestPlant();
  private final Crane crane = world.sts();
  private Truck truck;
  private Spot bed;

  @BeforeEach
  void aBoxOnDeckAndATruckBelow() {
    truck = world.truckUnderCrane();
    bed = TestPlant.onTruck(truck.machine());
    world.box40(BOX, CELL.place());
  }

  @Test
  void withoutAPermitItHoversAndCountsTheWaitAndGoesOnWithIt() {
    CraneOrder order = world.move(BOX, CELL, bed, false, false);
    crane.take(order);
    world.run(300);
    assertThat(crane.snapshot().phase()).isEqualTo(CranePhase.AT_GIVER);
    assertThat(crane.tally().waits().reason()).isEqualTo(WaitReason.COMMAND);

    crane.permit(order.key(), true, CELL, TestPlant.NEVER);
    world.run(300);
    assertThat(crane.snapshot().phase()).isEqualTo(CranePhase.AT_TAKER);
    assertThat(crane.snapshot().load()).containsExactly(BOX);

    crane.permit(order.key(), false, bed, TestPlant.NEVER);
    world.run(60);
    assertThat(crane.snapshot().lastDone()).isEqualTo(order.key());
    assertThat(truck.bed().load()).containsExactly(BOX);
    assertThat(crane.tally().waits().sumUs(WaitReason.COMMAND, world.agenda.nowUs()) * 1e-6)
        .isBetween(500.0, 560.0);
  }

  @Test
  void aPermitOnTheWayNeverMakesItSlowerThanOneAtTheStart() {
    CraneOrder order = world.move(BOX, CELL, bed, false, false);
    crane.take(order);
    world.run(14);
    crane.permit(order.key(), true, CELL, TestPlant.NEVER);
    crane.permit(order.key(), false, bed, TestPlant.NEVER);
    double start = world.now() - 14;
    while (!crane.snapshot().lastDone().equals(order.key())) {
      assertThat(world.agenda.step()).isTrue();
    }
    assertThat(world.now() - start).isCloseTo(77.76, within(1.0));
  }

  @Test
  void aPermitForAnotherLaneTurnsItThereOnItsWayAndWhileItHovers() {
    Spot otherLane = new Spot(bed.place(), bed.xMm(), 24_200, bed.zMm());
    for (double after : new double[] {48, 53, 56, 200}) {
      TestPlant fresh = new TestPlant();
      Truck below = fresh.truckUnderCrane();
      fresh.box40(BOX, CELL.place());
      CraneOrder order = fresh.move(BOX, CELL, otherLane, true, false);
      fresh.sts().take(order);
      fresh.run(after);
      int before = fresh.sts().snapshot().trolleyYMm();
      fresh.sts().permit(order.key(), false, bed, TestPlant.NEVER);
      fresh.run(0.01);
      assertThat(fresh.sts().snapshot().trolleyYMm()).isCloseTo(before, within(40));
      fresh.run(100);
      assertThat(fresh.sts().snapshot().lastDone()).isEqualTo(order.key());
      assertThat(below.bed().load()).containsExactly(BOX);
    }
  }

  @Test
  void aLaterAttemptAtWhatItDoesGoesOnUnderTheNewKey() {
    CraneOrder order = world.move(BOX, CELL, bed, true, false);
    crane.take(order);
    world.run(200);
    JobKey second = new JobKey(order.key().term(), order.key().job(), 2);
    crane.take(
        new CraneOrder(
            second, order.kind(), order.boxes(), CELL, bed, true, false, TestPlant.NEVER));
    assertThat(crane.snapshot().key()).isEqualTo(second);
    crane.permit(second, false, bed, TestPlant.NEVER);
    world.run(100);
    assertThat(crane.snapshot().lastDone()).isEqualTo(second);
  }

  @Test
  void withoutATruckTheWaitIsTheTrucksUntilItStandsThere() {
    Spot other = TestPlant.onTruck(world.truck(1).machine());
    CraneOrder order = world.move(BOX, CELL, other, true, false);
    crane.take(order);
    world.run(100);
    assertThat(crane.tally().waits().reason()).isEqualTo(WaitReason.TAKER_TRUCK);
  }

  @Test
  void landingWhereNoTruckStandsIsRefusedAndCounted() {
    CraneOrder order = world.move(BOX, CELL, TestPlant.onTruck(world.truck(1).machine()));
    crane.take(order);
    world.run(200);
    assertThat(crane.snapshot().refusal()).isEqualTo(Refusal.NOT_THERE);
    assertThat(crane.snapshot().load()).containsExactly(BOX);
    assertThat(world.plant.auditor().count(Violation.STACK_ORDER)).isEqualTo(1);
  }

  @Test
  void theRestOfALegCanBeOrderedAnewWhileTheBoxHangsInTheSpreader() {
    crane.take(world.move(BOX, CELL, TestPlant.onTruck(world.truck(1).machine())));
    world.run(200);
    CraneOrder again = world.move(BOX, CELL, bed);
    crane.take(again);
    assertThat(crane.snapshot().phase()).isEqualTo(CranePhase.TO_TAKER);
    world.run(200);
    assertThat(crane.snapshot().lastDone()).isEqualTo(again.key());
    assertThat(truck.bed().load()).containsExactly(BOX);
  }

  @Test
  void aBoxThatIsNotThereIsRefused() {
    crane.take(world.move(BOX, TestPlant.deck(6, 82), bed));
    world.run(200);
    assertThat(crane.snapshot().refusal()).isEqualTo(Refusal.NOT_THERE);
    assertThat(crane.snapshot().running()).isFalse();
    assertThat(crane.snapshot().load()).isEmpty();
  }

  @Test
  void aBoxUnderAnotherIsRefusedAndCounted() {
    world.box40(2, TestPlant.deck(5, 84).place());
    crane.take(world.move(BOX, CELL, bed));
    world.run(200);
    assertThat(crane.snapshot().refusal()).isEqualTo(Refusal.NOT_ON_TOP);
    assertThat(world.plant.auditor().count(Violation.STACK_ORDER)).isEqualTo(1);
    assertThat(world.plant.custody().placeOf(BOX)).isEqualTo(CELL.place());
  }

  @Test
  void aLateOrderIsRefusedAndNothingMoves() {
    CraneOrder order = world.move(BOX, CELL, bed);
    crane.take(
        new CraneOrder(order.key(), order.kind(), order.boxes(), CELL, bed, true, true, 119_999));
    assertThat(crane.snapshot().refusal()).isEqualTo(Refusal.LATE);
    assertThat(crane.snapshot().refused()).isEqualTo(order.key());
    assertThat(crane.snapshot().running()).isFalse();
    assertThat(world.plant.auditor().count(Violation.LATE_COMMAND)).isZero();
  }

  @Test
  void aLatePermitIsRefusedAndCountedAndTheCraneStaysWhereItIs() {
    CraneOrder order = world.move(BOX, CELL, bed, false, true);
    crane.take(order);
    world.run(60);
    long now = crane.snapshot().monotonicMs();
    crane.permit(order.key(), true, CELL, now - 1);
    world.run(60);
    assertThat(crane.snapshot().phase()).isEqualTo(CranePhase.AT_GIVER);
    assertThat(crane.refusedLate()).isEqualTo(1);

    crane.permit(order.key(), true, CELL, crane.snapshot().monotonicMs());
    world.run(200);
    assertThat(crane.snapshot().lastDone()).isEqualTo(order.key());
    assertThat(crane.refusedLate()).isEqualTo(1);
    assertThat(world.plant.auditor().count(Violation.LATE_COMMAND)).isZero();
  }

  @Test
  void anOrderThatCouldNotBeginBeforeItsEndIsRefusedThen() {
    crane.stop(60_000_000);
    CraneOrder order = world.move(BOX, CELL, bed);
    long now = crane.snapshot().monotonicMs();
    crane.take(
        new CraneOrder(
            order.key(), order.kind(), order.boxes(), CELL, bed, true, true, now + 30_000));
    world.run(70);
    assertThat(crane.snapshot().running()).isFalse();
    assertThat(crane.snapshot().refusal()).isEqualTo(Refusal.LATE);
    assertThat(world.plant.auditor().count(Violation.LATE_COMMAND)).isZero();
  }

  @Test
  void anEarlierAttemptThatComesLastChangesNothing() {
    CraneOrder order = world.move(BOX, CELL, bed);
    JobKey second = new JobKey(order.key().term(), order.key().job(), 2);
    crane.take(
        new CraneOrder(
            second, order.kind(), order.boxes(), CELL, bed, true, true, TestPlant.NEVER));
    crane.take(order);
    assertThat(crane.snapshot().key()).isEqualTo(second);
    world.run(200);
    crane.take(order);
    assertThat(crane.snapshot().lastDone()).isEqualTo(second);
  }

  @Test
  void itKeepsOneNextOrderAndRefusesAThird() {
    world.box40(2, TestPlant.deck(6, 82).place());
    CraneOrder first = world.move(BOX, CELL, bed);
    CraneOrder second = world.move(2, TestPlant.deck(6, 82), bed, true, false);
    CraneOrder third = world.move(2, TestPlant.deck(6, 82), bed);
    crane.take(first);
    world.run(1);
    crane.take(second);
    crane.take(third);
    assertThat(crane.snapshot().refusal()).isEqualTo(Refusal.BUSY);
    crane.take(first);
    crane.take(second);
    world.run(400);
    assertThat(crane.snapshot().lastDone()).isEqualTo(first.key());
    assertThat(crane.snapshot().key()).isEqualTo(second.key());
    assertThat(crane.snapshot().phase()).isEqualTo(CranePhase.AT_TAKER);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 10, 20, 29, 31, 36, 40.4, 41, 48, 55, 62, 64, 70, 77})
  void aStopInAnyPhaseShiftsTheRestByItsLength(double after) {
    CraneOrder order = world.move(BOX, CELL, bed);
    double start = world.now();
    crane.take(order);
    world.run(after);
    CraneSnapshot before = crane.snapshot();
    crane.stop(50_000_000);
    world.run(49);
    assertThat(crane.snapshot().mode()).isEqualTo(Mode.STOPPED);
    assertThat(crane.snapshot().hoistZMm()).isEqualTo(before.hoistZMm());
    assertThat(crane.snapshot().trolleyYMm()).isEqualTo(before.trolleyYMm());
    while (!crane.snapshot().lastDone().equals(order.key())) {
      assertThat(world.agenda.step()).isTrue();
    }
    assertThat(world.now() - start).isCloseTo(77.76 + 50, within(0.01));
    assertBoxIsConserved();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 10, 20, 29, 31, 36, 40.4, 41, 48, 55, 62, 64, 70, 77})
  void aRestartInAnyPhaseLosesTheOrderAndNeverTheBox(double after) {
    CraneOrder order = world.move(BOX, CELL, bed);
    crane.take(order);
    world.run(after);
    CraneSnapshot before = crane.snapshot();
    crane.restart(20_000_000);
    world.run(30);
    CraneSnapshot back = crane.snapshot();
    assertThat(back.running()).isFalse();
    assertThat(back.bootId()).isNotEqualTo(before.bootId());
    assertThat(back.monotonicMs()).isEqualTo(10_000);
    assertThat(back.key()).isEqualTo(before.key());
    assertThat(back.phase()).isEqualTo(before.phase());
    assertThat(back.load()).isEqualTo(before.load());
    assertBoxIsConserved();
    finishWithNewOrder();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 10, 20, 29, 31, 36, 40.4, 41, 48, 55, 62, 64, 70, 77})
  void aWithdrawalInAnyPhaseEndsTheOrderOrComesTooLate(double after) {
    CraneOrder order = world.move(BOX, CELL, bed);
    crane.take(order);
    world.run(after);
    crane.withdraw(order.key());
    world.run(60);
    CraneSnapshot then = crane.snapshot();
    assertThat(then.running()).isFalse();
    assertThat(List.of(then.lastDone(), then.refused())).containsOnlyOnce(order.key());
    assertBoxIsConserved();
    finishWithNewOrder();
  }

  @Test
  void aTravelBringsTheGantryThereAndTooNearANeighbourIsCounted() {
    crane.take(world.travel(105_000));
    world.run(60);
    assertThat(crane.snapshot().gantryXMm()).isEqualTo(105_000);
    assertThat(world.plant.auditor().count(Violation.CLEARANCE)).isZero();

    crane.take(world.travel(115_000));
    world.run(60);
    assertThat(world.plant.auditor().count(Violation.CLEARANCE)).isEqualTo(1);
  }

  @Test
  void twoBoxesInOneLiftGoToTheTruckTogether() {
    world.box20(7, PlaceCode.shipCell(TestPlant.CALL, 1, 8, 82));
    world.box20(8, PlaceCode.shipCell(TestPlant.CALL, 3, 8, 82));
    CraneOrder twin =
        new CraneOrder(
            world.nextKey(),
            CraneOrder.Kind.BOX,
            new int[] {7, 8},
            TestPlant.deck(8, 82),
            bed,
            true,
            true,
            TestPlant.NEVER);
    crane.take(twin);
    world.run(200);
    assertThat(truck.bed().load()).containsExactly(7, 8);
    assertThat(crane.tally().containerMoves()).isEqualTo(2);
  }

  @Test
  void withoutAnOrderItWaitsForAJobOrForItsNeighbour() {
    assertThat(crane.tally().waits().reason()).isEqualTo(WaitReason.JOB);
    crane.idleReason(WaitReason.NEIGHBOUR);
    assertThat(crane.tally().waits().reason()).isEqualTo(WaitReason.NEIGHBOUR);
  }

  private void finishWithNewOrder() {
    if (truck.bed().isEmpty()) {
      CraneOrder again = world.move(BOX, CELL, bed);
      crane.take(again);
      world.run(200);
      assertThat(crane.snapshot().lastDone()).isEqualTo(again.key());
    }
    assertThat(truck.bed().load()).containsExactly(BOX);
    assertThat(world.plant.auditor().findings()).isEmpty();
  }

  private void assertBoxIsConserved() {
    long place = world.plant.custody().placeOf(BOX);
    boolean held = crane.snapshot().load().length == 1;
    boolean loaded = truck.bed().load().length == 1;
    assertThat(place)
        .isEqualTo(held ? PlaceCode.crane(TestPlant.STS) : loaded ? bed.place() : CELL.place());
    assertThat(held && loaded).isFalse();
  }
}
