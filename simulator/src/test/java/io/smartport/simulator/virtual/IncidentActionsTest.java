package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.engine.Refusal;
import io.smartport.tos.message.IncidentAction;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Incidents;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.WorkState;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody takes a box off a truck, and the truck is read: what the engine makes of it, and what a
 * controller can do.
 */
class IncidentActionsTest {
  private static final long LIMIT_MS = Duration.ofHours(12).toMillis();

  private final TerminalWorld world = TestWorld.of(10, 3, LineQuality.GOOD, List.of());
  private final Hand hand = new Hand(world);
  private WorkState work;
  private BoxVisits boxes;
  private int truck;
  private int box;
  private int move;
  private long slot;
  private int incident;

  @BeforeEach
  void find() {
    work = world.engine().state().work();
    boxes = world.engine().state().cargo().boxes;
  }

  private void takeOffTruck(MoveKind kind) {
    runUntil(() -> isLoadedTruckOf(kind));
    slot = hand.toTheYard(box);
    world.breakNow(Fault.Kind.LINK, 5_000, truck);
    runUntil(() -> work.incidents.rows() > 0);
    incident = 0;
  }

  private boolean isLoadedTruckOf(MoveKind kind) {
    for (int m = 0; m < work.moves.rows(); m++) {
      long place = boxes.place.get(work.moves.box(m));
      boolean isOnTruck = PlaceCode.kind(place) == PlaceCode.TRUCK;
      int driving = isOnTruck ? PlaceCode.owner(place) - world.plant().cranes().size() : -1;
      if (work.moves.kind(m) == kind
          && isOnTruck
          && world.plant().trucks().get(driving).speed() > 1
          && boxes.lengthFt.get(work.moves.box(m)) == 40) {
        move = m;
        box = work.moves.box(m);
        truck = PlaceCode.owner(place);
        return true;
      }
    }
    return false;
  }

  private void runUntil(BooleanSupplier isThere) {
    while (!isThere.getAsBoolean()) {
      assertThat(world.step()).as("something happens").isTrue();
      assertThat(world.nowMs()).isLessThan(LIMIT_MS);
    }
  }

  private Refusal act(IncidentAction action, long place) {
    int before = world.counts().refusals().size();
    world.controller().send(incident, action, place);
    List<String> refusals = world.counts().refusals();
    if (refusals.size() == before) {
      return Refusal.NONE;
    }
    String last = refusals.getLast();
    int reason = Integer.parseInt(last.replaceAll(".*reason (\\d+) .*", "$1"));
    return Refusal.of(reason);
  }

  private Refusal confirm(long place) {
    return act(IncidentAction.CONFIRM_BOX_AT, place);
  }

  private void finish() {
    TerminalRun run =
        new TerminalRun(world, new TestWorld.Watching(new Invariants(world)), LIMIT_MS);
    assertThat(run.run()).isEqualTo(TerminalRun.Ending.DONE);
    TestWorld.assertClean(world);
  }

  @Test
  void aBoxWithNeitherSideHoldsItsMoveAndLocksItsTruck() {
    takeOffTruck(MoveKind.DISCHARGE);
    assertThat(work.incidents.kind(incident)).isEqualTo(IncidentKind.BOX_WITH_NEITHER_SIDE);
    assertThat(work.incidents.machine(incident)).isEqualTo(truck);
    assertThat(work.incidents.box(incident)).isEqualTo(box);
    assertThat(work.moves.state(move)).isEqualTo(MoveState.HELD);
    assertThat(work.exchanges.state(work.moves.exchange(move, 2)))
        .isEqualTo(ExchangeState.SUSPENDED);
    assertThat(boxes.place.get(box)).as("last confirmed").isEqualTo(PlaceCode.truck(truck));
    int number = truck - world.plant().cranes().size();
    assertThat(world.engine().state().transport().fleet().isUsable(number)).isFalse();
  }

  @Test
  void aConfirmedSlotEndsADischargeThere() {
    takeOffTruck(MoveKind.DISCHARGE);
    assertThat(confirm(slot)).isEqualTo(Refusal.NONE);
    assertThat(boxes.place.get(box)).isEqualTo(slot);
    assertThat(work.moves.state(move)).isEqualTo(MoveState.DONE);
    assertThat(work.incidents.state(incident)).isEqualTo(Incidents.RESOLVED);
    finish();
  }

  @Test
  void placesWhereTheBoxCannotBeAreRefusedWithTheReason() {
    takeOffTruck(MoveKind.DISCHARGE);
    long cell = work.moves.from(move);
    long taken = firstPlaceOfKind(PlaceCode.SLOT);
    long inTheAir =
        PlaceCode.slot(
            PlaceCode.owner(slot),
            PlaceCode.bay(slot),
            PlaceCode.row(slot),
            PlaceCode.tier(slot) + 1);
    int otherTruck = truck == world.plant().cranes().size() ? truck + 1 : truck - 1;
    assertThat(confirm(taken)).isEqualTo(Refusal.PLACE_TAKEN);
    assertThat(confirm(inTheAir)).isEqualTo(Refusal.NOT_ON_TOP);
    assertThat(confirm(PlaceCode.slot(99, 2, 1, 1))).isEqualTo(Refusal.NO_SUCH_PLACE);
    assertThat(confirm(PlaceCode.truck(9_999))).isEqualTo(Refusal.NO_SUCH_PLACE);
    assertThat(confirm(PlaceCode.backreach(box))).isEqualTo(Refusal.NO_SUCH_PLACE);
    assertThat(confirm(PlaceCode.OUTSIDE)).isEqualTo(Refusal.NO_SUCH_PLACE);
    assertThat(confirm(cell)).isEqualTo(Refusal.LEG_IS_DONE);
    assertThat(confirm(PlaceCode.truck(otherTruck))).isIn(Refusal.TRUCK_TAKEN, Refusal.PLACE_TAKEN);
    assertThat(confirm(PlaceCode.crane(2))).isEqualTo(Refusal.NOT_ON_ITS_WAY);
    assertThat(work.incidents.state(incident)).as("still open").isEqualTo(Incidents.OPEN);
    assertThat(boxes.place.get(box)).isEqualTo(PlaceCode.truck(truck));
  }

  private long firstPlaceOfKind(int kind) {
    for (int other = 0; other < boxes.rows(); other++) {
      if (PlaceCode.kind(boxes.place.get(other)) == kind && boxes.lengthFt.get(other) == 40) {
        return boxes.place.get(other);
      }
    }
    throw new AssertionError("no box there");
  }

  @Test
  void aBoxThatWasPutBackGoesOnAfterARetry() {
    takeOffTruck(MoveKind.DISCHARGE);
    hand.onto(box, truck);
    assertThat(act(IncidentAction.RETRY_LEG, 0)).isEqualTo(Refusal.NONE);
    assertThat(work.moves.state(move)).isEqualTo(MoveState.ACTIVE);
    finish();
    assertThat(work.moves.state(move)).isEqualTo(MoveState.DONE);
    assertThat(work.incidents.rows()).isEqualTo(1);
  }

  @Test
  void aRetryWhileTheBoxIsStillGoneOpensTheIncidentAgain() {
    takeOffTruck(MoveKind.DISCHARGE);
    assertThat(act(IncidentAction.RETRY_LEG, 0)).isEqualTo(Refusal.NONE);
    runUntil(() -> work.incidents.rows() > 1);
    assertThat(work.incidents.kind(1)).isEqualTo(IncidentKind.BOX_WITH_NEITHER_SIDE);
    assertThat(work.moves.state(move)).isEqualTo(MoveState.HELD);
  }

  @Test
  void aCancelledMoveLeavesItsBoxWithTheTruckUntilItIsFound() {
    takeOffTruck(MoveKind.DISCHARGE);
    assertThat(act(IncidentAction.CANCEL_MOVE, 0)).isEqualTo(Refusal.NONE);
    assertThat(work.moves.state(move)).isEqualTo(MoveState.CANCELLED);
    assertThat(work.legs.state(work.moves.firstLeg(move))).isEqualTo(LegState.DONE);
    assertThat(work.legs.state(work.moves.firstLeg(move) + 1)).isEqualTo(LegState.CANCELLED);
    assertThat(work.exchanges.state(work.moves.exchange(move, 2)))
        .isEqualTo(ExchangeState.CANCELLED);
    assertThat(boxes.place.get(box)).isEqualTo(PlaceCode.truck(truck));
    assertThat(work.incidents.kind(1)).isEqualTo(IncidentKind.LOAD_WITHOUT_JOB);
    assertThat(work.incidents.state(incident)).isEqualTo(Incidents.RESOLVED);

    incident = 1;
    assertThat(act(IncidentAction.CANCEL_MOVE, 0)).isEqualTo(Refusal.NO_MOVE);
    assertThat(confirm(slot)).isEqualTo(Refusal.NONE);
    assertThat(boxes.place.get(box)).isEqualTo(slot);
    finish();
    assertThat(world.engine().state().cargo().calls.cancelledMoves.get(0)).isEqualTo(1);
  }

  @Test
  void aLoadThatIsBackInTheYardCanOnlyBeCancelledWithWhatStandsOnIt() {
    takeOffTruck(MoveKind.LOAD);
    assertThat(confirm(slot)).isEqualTo(Refusal.LEG_IS_DONE);
    assertThat(act(IncidentAction.CANCEL_MOVE, 0)).isEqualTo(Refusal.NONE);
    assertThat(work.moves.state(move)).isEqualTo(MoveState.CANCELLED);
    incident = 1;
    assertThat(confirm(slot)).isEqualTo(Refusal.NONE);
    finish();
    long cell = work.moves.to(move);
    for (int other = 0; other < work.moves.rows(); other++) {
      long to = work.moves.to(other);
      boolean isAbove =
          work.moves.kind(other).isIn()
              && PlaceCode.kind(to) == PlaceCode.SHIP
              && PlaceCode.bay(to) == PlaceCode.bay(cell)
              && PlaceCode.row(to) == PlaceCode.row(cell)
              && PlaceCode.tier(to) / 80 == PlaceCode.tier(cell) / 80
              && PlaceCode.tier(to) > PlaceCode.tier(cell);
      assertThat(!isAbove || work.moves.state(other) == MoveState.CANCELLED).isTrue();
    }
  }

  @Test
  void anIncidentThatIsOverCannotBeHandledAgain() {
    takeOffTruck(MoveKind.DISCHARGE);
    assertThat(act(IncidentAction.CLAIM, 0)).isEqualTo(Refusal.NONE);
    assertThat(work.incidents.state(incident)).isEqualTo(Incidents.CLAIMED);
    assertThat(confirm(slot)).isEqualTo(Refusal.NONE);
    assertThat(confirm(slot)).isEqualTo(Refusal.UNKNOWN_INCIDENT);
  }
}
