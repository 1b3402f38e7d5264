package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.virtual.CranePhases.Kind;
import io.smartport.simulator.virtual.CranePhases.Phase;
import io.smartport.tos.message.IncidentAction;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Incidents;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.WorkState;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Machines whose load sensors say something else than the engine believes. */
class LoadReportsTest {
  private static final long LIMIT_MS = Duration.ofHours(12).toMillis();
  private static final long OUTAGE_MS = 5_000;

  private final TerminalWorld world = TestWorld.of(8, 2, LineQuality.GOOD, List.of());

  private WorkState work() {
    return world.engine().state().work();
  }

  private Incidents incidents() {
    return work().incidents;
  }

  private void runUntil(BooleanSupplier isThere) {
    while (!isThere.getAsBoolean()) {
      assertThat(world.step()).as("something happens").isTrue();
      assertThat(world.nowMs()).isLessThan(LIMIT_MS);
    }
  }

  private void runFor(long ms) {
    long until = world.nowMs() + ms;
    runUntil(() -> world.nowMs() >= until);
  }

  /** The sensor breaks, and the machine is read. */
  private void breakSensor(int machine, int box) {
    world.breakSensor(machine, box);
    world.breakNow(Fault.Kind.LINK, OUTAGE_MS, machine);
  }

  private void finishAfter(IncidentAction action, long place, int... mended) {
    for (int machine : mended) {
      world.mendSensor(machine);
    }
    world.controller().send(0, action, place);
    assertThat(world.counts().refusals()).isEmpty();
    TerminalRun run =
        new TerminalRun(world, new TestWorld.Watching(new Invariants(world)), LIMIT_MS);
    assertThat(run.run()).isEqualTo(TerminalRun.Ending.DONE);
    TestWorld.assertClean(world);
    assertThat(incidents().rows()).isEqualTo(1);
  }

  private int loadOf(int crane) {
    return world.plant().crane(crane).snapshot().load()[0];
  }

  @Test
  void aLoadWithoutAJobLocksTheCraneUntilTheAreaIsReleased() {
    int idle = world.spec().site().cranes().size() + 1;
    breakSensor(idle, 0);
    runUntil(() -> incidents().rows() > 0);
    assertThat(incidents().kind(0)).isEqualTo(IncidentKind.LOAD_WITHOUT_JOB);
    assertThat(incidents().box(0)).isEqualTo(0);
    assertThat(incidents().machine(0)).isEqualTo(idle);
    assertThat(work().incidents.place(0)).isEqualTo(PlaceCode.crane(idle));
    finishAfter(IncidentAction.RELEASE_AREA, 0, idle);
  }

  @Test
  void aBoxThatGiverAndTakerReportLocksBoth() {
    int crane = CranePhases.runTo(world, Kind.QUAY_TO_TRUCK, Phase.LIFTED);
    int move = CranePhases.moveOf(world, world.plant().crane(crane).snapshot());
    int truck = CranePhases.truckOf(world, move);
    int box = loadOf(crane);
    world.plant().crane(crane).stop(Duration.ofMinutes(3).toMillis() * 1_000);
    breakSensor(truck, box);
    runUntil(() -> incidents().rows() > 0);
    assertThat(incidents().kind(0)).isEqualTo(IncidentKind.CUSTODY_DISAGREES);
    assertThat(incidents().machine(0)).isEqualTo(truck);
    assertThat(incidents().otherMachine(0)).isEqualTo(crane);
    assertThat(work().moves.state(move)).isEqualTo(MoveState.HELD);
    int number = truck - world.plant().cranes().size();
    assertThat(world.engine().state().transport().fleet().isUsable(number)).isFalse();
    assertThat(world.engine().state().cargo().boxes.place.get(box))
        .isEqualTo(PlaceCode.crane(crane));
    finishAfter(IncidentAction.CONFIRM_BOX_AT, PlaceCode.crane(crane), truck);
  }

  @Test
  void aCraneThatLostItsJobAndReportsNoLoadGetsNoOrder() {
    int crane = CranePhases.runTo(world, Kind.QUAY_TO_TRUCK, Phase.LIFTED);
    int box = loadOf(crane);
    int move = CranePhases.moveOf(world, world.plant().crane(crane).snapshot());
    world.breakSensor(crane, -1);
    world.breakNow(Fault.Kind.RESTART, OUTAGE_MS, crane);
    runUntil(() -> incidents().rows() > 0);
    assertThat(incidents().kind(0)).isEqualTo(IncidentKind.BOX_WITH_NEITHER_SIDE);
    assertThat(incidents().box(0)).isEqualTo(box);
    assertThat(world.plant().crane(crane).snapshot().running()).isFalse();
    assertThat(work().moves.state(move)).isEqualTo(MoveState.HELD);
    finishAfter(IncidentAction.RETRY_LEG, 0, crane);
  }

  @Test
  void aTruckThatReportsAnotherBoxThanBelievedIsHeld() {
    int crane = CranePhases.runTo(world, Kind.QUAY_TO_TRUCK, Phase.UNLOCKED);
    int move = CranePhases.moveOf(world, world.plant().crane(crane).snapshot());
    int truck = CranePhases.truckOf(world, move);
    runFor(10_000);
    breakSensor(truck, 0);
    runUntil(() -> incidents().rows() > 0);
    assertThat(incidents().machine(0)).isEqualTo(truck);
    assertThat(work().moves.state(move)).isEqualTo(MoveState.HELD);
    finishAfter(IncidentAction.RETRY_LEG, 0, truck);
  }

  @Test
  void aSensorThatIsWrongForAMomentConcernsNobody() {
    int crane = CranePhases.runTo(world, Kind.QUAY_TO_TRUCK, Phase.UNLOCKED);
    int move = CranePhases.moveOf(world, world.plant().crane(crane).snapshot());
    int truck = CranePhases.truckOf(world, move);
    runFor(10_000);
    breakSensor(truck, -1);
    runFor(15_000);
    int number = truck - world.plant().cranes().size();
    assertThat(world.engine().state().transport().fleet().isUsable(number)).isFalse();
    world.mendSensor(truck);
    runFor(60_000);
    assertThat(world.engine().state().transport().fleet().isUsable(number)).isTrue();
    assertThat(incidents().rows()).isZero();
  }

  /** Neither the crane's own memory nor a load in it: but the truck has the box. */
  @Test
  void aTakerThatHasTheBoxProvesTheTransfer() {
    int crane = CranePhases.runTo(world, Kind.QUAY_TO_TRUCK, Phase.OVER_TAKER);
    int move = CranePhases.moveOf(world, world.plant().crane(crane).snapshot());
    int truck = CranePhases.truckOf(world, move);
    int box = loadOf(crane);
    world.plant().crane(crane).stop(Duration.ofHours(2).toMillis() * 1_000);
    world.breakSensor(crane, -1);
    breakSensor(truck, box);
    world.breakNow(Fault.Kind.LINK, OUTAGE_MS, crane);
    long onTruck = PlaceCode.truck(truck);
    runUntil(() -> world.engine().state().cargo().boxes.place.get(box) == onTruck);
    assertThat(incidents().rows()).isZero();
  }
}
