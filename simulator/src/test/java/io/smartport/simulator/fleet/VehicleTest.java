package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.fleet.ReceivedOrder.Edge;
import io.smartport.simulator.fleet.ReceivedOrder.Node;
import io.smartport.simulator.fleet.VehicleState.ActionState;
import io.smartport.simulator.fleet.VehicleState.Problem;
import io.smartport.simulator.fleet.VehicleState.Status;
import io.smartport.simulator.fleet.VehicleState.Step;
import io.smartport.simulator.plant.TestPlant;
import io.smartport.simulator.plant.truck.Truck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figure 8 of the standard and what a truck says on its way, under virtual time. */
class VehicleTest {
  private static final ReceivedAction POSITION =
      new ReceivedAction("finePositioning", "position", Map.of());
  private static final ReceivedAction LOCKS =
      new ReceivedAction("waitForTrigger", "locks", Map.of("triggerType", "twistLocks"));
  private static final ReceivedAction CHARGE =
      new ReceivedAction("startCharging", "charge", Map.of("targetCharge", "90.5"));
  private static final ReceivedAction UNPLUG =
      new ReceivedAction("stopCharging", "unplug", Map.of());

  private final TestPlant world = new TestPlant();
  private final Truck truck = world.truck(0);
  private final FleetCounters counters = new FleetCounters();
  private final Vehicle vehicle =
      new Vehicle(
          truck, new Vehicle.Surroundings("test", 38, () -> world.agenda.nowUs()), counters);

  // ---- driving

  @Test
  void itReportsWhatIsLeftOfTheOrder() {
    vehicle.order(order("a", 0, 0, 4, 2, POSITION));
    VehicleState begun = vehicle.state();
    assertThat(begun.orderId()).isEqualTo("a");
    assertThat(begun.lastNodeId()).isEqualTo("n0");
    assertThat(ids(begun.nodes())).containsExactly("n1", "n2", "n3", "s3.15000");
    assertThat(ids(begun.edges())).containsExactly("e0", "e1", "e2", "e3");
    assertThat(begun.nodes().stream().map(Step::released))
        .containsExactly(true, true, false, false);
    assertThat(begun.actions())
        .containsExactly(new ActionState("position", "finePositioning", Status.WAITING));
    world.run(60);
    VehicleState waiting = vehicle.state();
    assertThat(waiting.lastNodeId()).as("the end of the base is not passed").isEqualTo("n1");
    assertThat(waiting.lastSequence()).isEqualTo(2);
    assertThat(waiting.distance()).isEqualTo(20);
    assertThat(waiting.wantsBase()).isTrue();
    assertThat(waiting.position().speed()).isZero();
  }

  @Test
  void anUpdateReleasesMoreAndItArrives() {
    vehicle.order(order("a", 0, 0, 4, 2, POSITION));
    vehicle.order(order("a", 1, 2, 4, 4, POSITION));
    world.run(90);
    VehicleState there = vehicle.state();
    assertThat(there.nodes()).isEmpty();
    assertThat(there.edges()).isEmpty();
    assertThat(there.lastNodeId()).isEqualTo("s3.15000");
    assertThat(there.lastSequence()).isEqualTo(8);
    assertThat(there.updateId()).isEqualTo(1);
    assertThat(status(there, "position")).isEqualTo(Status.FINISHED);
    assertThat(counters.get(FleetCount.UPDATES_ACCEPTED)).isEqualTo(1);
  }

  @Test
  void aStationTakesItsTime() {
    vehicle.order(order("a", 0, 0, 1, 1, POSITION, LOCKS));
    assertThat(status(vehicle.state(), "locks")).isEqualTo(Status.WAITING);
    runUntil("locks", Status.RUNNING);
    assertThat(status(vehicle.state(), "position")).isEqualTo(Status.FINISHED);
    vehicle.order(order("b", 0, 0, 4, 2, POSITION));
    assertThat(problem("orderError").references()).containsEntry("reason", "otherOrderActive");
    runUntil("locks", Status.FINISHED);
    assertThat(counters.get(FleetCount.ORDERS_REFUSED)).isEqualTo(1);
  }

  @Test
  void chargingIsFinishedWhenItHasBegunAndOverWhenItIsFull() {
    vehicle.order(order("a", 0, 0, 1, 1, POSITION, CHARGE));
    runUntil("charge", Status.FINISHED);
    assertThat(vehicle.state().charging()).isTrue();
    vehicle.order(order("b", 0, 0, 4, 2, POSITION));
    assertThat(vehicle.state().orderId()).as("it hangs on the charger").isEqualTo("a");
    world.run(600);
    assertThat(vehicle.state().charging()).isFalse();
    assertThat(vehicle.state().charge()).isGreaterThan(90);
  }

  @Test
  void anOrderThatUnplugsEndsCharging() {
    vehicle.order(order("a", 0, 0, 1, 1, POSITION, CHARGE));
    runUntil("charge", Status.FINISHED);
    ReceivedOrder next = order("b", 0, 0, 4, 2, POSITION);
    Node first = next.nodes().getFirst();
    List<Node> nodes = new ArrayList<>(next.nodes());
    nodes.set(0, new Node(first.id(), 0, true, first.map(), List.of(UNPLUG)));
    vehicle.order(new ReceivedOrder("b", 0, nodes, next.edges()));
    assertThat(vehicle.state().orderId()).isEqualTo("b");
    assertThat(vehicle.state().charging()).isFalse();
    assertThat(status(vehicle.state(), "unplug")).isEqualTo(Status.FINISHED);
  }

  // ---- what it refuses

  @Test
  void theSameOrderOrUpdateAgainIsIgnored() {
    vehicle.order(order("a", 0, 0, 4, 2, POSITION));
    vehicle.order(order("a", 0, 0, 4, 2, POSITION));
    vehicle.order(order("a", 1, 2, 4, 3, POSITION));
    vehicle.order(order("a", 1, 2, 4, 3, POSITION));
    assertThat(vehicle.state().problems()).isEmpty();
    assertThat(counters.get(FleetCount.UPDATES_REPEATED)).isEqualTo(2);
  }

  @Test
  void anOldUpdateIsRefusedAndTheOrderGoesOn() {
    vehicle.order(order("a", 0, 0, 4, 2, POSITION));
    vehicle.order(order("a", 2, 2, 4, 4, POSITION));
    vehicle.order(order("a", 1, 2, 4, 3, POSITION));
    assertThat(problem("orderUpdateError").references())
        .containsEntry("orderId", "a")
        .containsEntry("orderUpdateId", "1")
        .containsEntry("reason", "old");
    world.run(90);
    assertThat(status(vehicle.state(), "position")).isEqualTo(Status.FINISHED);
  }

  @Test
  void anUpdateThatFollowsALostOneIsRefusedUntilThatHasCome() {
    vehicle.order(order("a", 0, 0, 5, 2, POSITION));
    vehicle.order(order("a", 2, 3, 5, 5, POSITION));
    assertThat(problem("orderUpdateError").references()).containsEntry("reason", "notStitched");
    vehicle.order(order("a", 1, 2, 5, 3, POSITION));
    vehicle.order(order("a", 2, 3, 5, 5, POSITION));
    assertThat(vehicle.state().problems()).isEmpty();
    assertThat(vehicle.state().updateId()).isEqualTo(2);
  }

  @Test
  void anUpdateBehindTheEndIsRefused() {
    vehicle.order(order("a", 0, 0, 1, 1, POSITION));
    world.run(60);
    vehicle.order(order("a", 1, 1, 3, 3, POSITION));
    assertThat(problem("orderUpdateError").references()).containsEntry("reason", "orderEnded");
  }

  @Test
  void theHorizonMayBeChanged() {
    vehicle.order(order("a", 0, 0, 6, 2, POSITION));
    world.run(3);
    vehicle.order(order("a", 1, 2, 4, 4, POSITION));
    assertThat(ids(vehicle.state().nodes())).endsWith("s3.15000");
    world.run(90);
    assertThat(vehicle.state().lastNodeId()).isEqualTo("s3.15000");
    assertThat(vehicle.state().lastSequence()).isEqualTo(8);
  }

  @Test
  void anotherOrderIsRefusedWhileOneIsCarriedOut() {
    vehicle.order(order("a", 0, 0, 4, 2, POSITION));
    vehicle.order(order("b", 0, 0, 4, 4, POSITION));
    assertThat(problem("orderError").references())
        .containsEntry("orderId", "b")
        .containsEntry("reason", "otherOrderActive");
    assertThat(vehicle.state().orderId()).isEqualTo("a");
  }

  @Test
  void anOrderThatBeginsElsewhereIsRefused() {
    ReceivedOrder elsewhere = order("a", 0, 0, 3, 3, POSITION);
    List<Edge> edges = new ArrayList<>(elsewhere.edges());
    edges.set(0, new Edge("e9", 1, true, false));
    vehicle.order(new ReceivedOrder("a", 0, elsewhere.nodes(), edges));
    assertThat(problem("orderError").references()).containsEntry("reason", "badPath");
    assertThat(vehicle.state().orderId()).isEmpty();
  }

  @Test
  void whatItDoesNotKnowIsRefusedAndStandsUntilTheNextOrder() {
    vehicle.order(order("a", 0, 0, 2, 2, new ReceivedAction("lift", "x", Map.of())));
    assertThat(problem("orderError").description()).contains("action lift at node s1.15000");
    ReceivedOrder other = order("b", 0, 0, 2, 2);
    List<Node> nodes = new ArrayList<>(other.nodes());
    nodes.set(1, new Node("n1", 2, true, "elsewhere", List.of()));
    vehicle.order(new ReceivedOrder("b", 0, nodes, other.edges()));
    assertThat(problem("orderError").description()).contains("unknown map elsewhere");
    vehicle.order(order("c", 0, 0, 2, 2));
    assertThat(vehicle.state().problems()).isEmpty();
  }

  @Test
  void ordersThatHangNotTogetherAreMalformed() {
    ReceivedOrder good = order("a", 0, 0, 3, 2);
    vehicle.order(new ReceivedOrder("a", 0, good.nodes(), good.edges().subList(0, 2)));
    assertThat(problem("validationError").description()).isEqualTo("4 nodes and 2 edges");
    List<Edge> gap = new ArrayList<>(good.edges());
    gap.set(1, new Edge("e1", 5, true, false));
    vehicle.order(new ReceivedOrder("a", 0, good.nodes(), gap));
    assertThat(problem("validationError").description()).contains("is not in sequence");
    List<Edge> islands = new ArrayList<>(good.edges());
    islands.set(2, new Edge("e2", 5, true, false));
    vehicle.order(new ReceivedOrder("a", 0, good.nodes(), islands));
    assertThat(problem("validationError").description()).contains("behind the base");
    vehicle.order(new ReceivedOrder("a", 0, List.of(), List.of()));
    assertThat(counters.get(FleetCount.INVALID)).isEqualTo(4);
    assertThat(vehicle.state().orderId()).isEmpty();
  }

  // ---- instant actions

  @Test
  void aCancelledTruckStopsAtTheEndOfItsBase() {
    vehicle.order(order("a", 0, 0, 4, 2, POSITION, LOCKS));
    act("cancelOrder", "a.cancel", Map.of("orderId", "a"));
    assertThat(status(vehicle.state(), "a.cancel")).isEqualTo(Status.RUNNING);
    vehicle.order(order("a", 1, 2, 4, 4, POSITION, LOCKS));
    assertThat(problem("orderUpdateError").references()).containsEntry("reason", "orderEnded");
    world.run(60);
    VehicleState end = vehicle.state();
    assertThat(status(end, "a.cancel")).isEqualTo(Status.FINISHED);
    assertThat(status(end, "position")).isEqualTo(Status.FAILED);
    assertThat(status(end, "locks")).isEqualTo(Status.FAILED);
    assertThat(end.nodes()).isEmpty();
    assertThat(end.orderId()).isEqualTo("a");
    assertThat(end.lastNodeId()).isEqualTo("s1.20000");
    vehicle.order(order("b", 0, 1, 3, 3, POSITION));
    assertThat(vehicle.state().orderId()).as("sequence ids of an order begin at 0").isEqualTo("a");
  }

  @Test
  void aLateCancelOfAnotherOrderDoesNothing() {
    vehicle.order(order("b", 0, 0, 4, 2, POSITION));
    act("cancelOrder", "a.cancel", Map.of("orderId", "a"));
    assertThat(status(vehicle.state(), "a.cancel")).isEqualTo(Status.FAILED);
    assertThat(problem("noOrderToCancel").references()).containsEntry("actionId", "a.cancel");
    assertThat(vehicle.state().nodes()).isNotEmpty();
  }

  @Test
  void aPauseStopsItAndKeepsTheOrder() {
    vehicle.order(order("a", 0, 0, 6, 6, POSITION));
    world.run(5);
    act("startPause", "1", Map.of());
    world.run(30);
    VehicleState paused = vehicle.state();
    assertThat(paused.paused()).isTrue();
    assertThat(paused.stopped()).as("a pause is no emergency stop").isFalse();
    assertThat(paused.position().speed()).isZero();
    world.run(30);
    assertThat(vehicle.state().distance()).isEqualTo(paused.distance());
    act("stopPause", "2", Map.of());
    world.run(90);
    assertThat(vehicle.state().lastNodeId()).isEqualTo("s5.15000");
  }

  @Test
  void aPauseOutlivesAStopAndAStopAPause() {
    vehicle.order(order("a", 0, 0, 6, 6, POSITION));
    world.run(5);
    truck.stop(20_000_000);
    act("startPause", "1", Map.of());
    world.run(30);
    assertThat(vehicle.state().paused()).isTrue();
    assertThat(truck.speed()).isZero();
    truck.stop(20_000_000);
    act("stopPause", "2", Map.of());
    world.run(10);
    assertThat(vehicle.state().stopped()).isTrue();
    assertThat(truck.speed()).isZero();
    world.run(90);
    assertThat(vehicle.state().lastNodeId()).isEqualTo("s5.15000");
  }

  @Test
  void requestsAreAnsweredAndRepeatedOnesAreNot() {
    assertThat(act("factsheetRequest", "1", Map.of())).isTrue();
    assertThat(act("factsheetRequest", "1", Map.of())).isFalse();
    assertThat(act("stateRequest", "2", Map.of())).isFalse();
    act("dance", "3", Map.of());
    VehicleState state = vehicle.state();
    assertThat(status(state, "1")).isEqualTo(Status.FINISHED);
    assertThat(status(state, "2")).isEqualTo(Status.FINISHED);
    assertThat(status(state, "3")).isEqualTo(Status.FAILED);
    for (int i = 10; i < 100; i++) {
      act("stateRequest", Integer.toString(i), Map.of());
    }
    assertThat(vehicle.state().actions()).hasSizeLessThan(10);
  }

  // ---- restart

  @Test
  void aRestartForgetsTheOrderAndKeepsIdsAndPlace() {
    vehicle.order(order("a", 3, 0, 6, 6, POSITION));
    world.run(12);
    long boot = vehicle.state().bootId();
    truck.restart(10_000_000);
    assertThat(vehicle.isDown()).isTrue();
    world.run(20);
    vehicle.booted();
    VehicleState back = vehicle.state();
    assertThat(back.bootId()).isNotEqualTo(boot);
    assertThat(back.orderId()).isEqualTo("a");
    assertThat(back.updateId()).isEqualTo(3);
    assertThat(back.nodes()).isEmpty();
    assertThat(back.actions()).isEmpty();
    int segment = truck.snapshot().segment();
    assertThat(back.lastSequence()).isEqualTo(2L * segment);
    assertThat(back.lastNodeId()).startsWith("s" + segment + ".");
    vehicle.order(order("a", 3, 0, 6, 6, POSITION));
    assertThat(vehicle.state().nodes()).as("a late copy of the order").isEmpty();
  }

  private void runUntil(String action, Status status) {
    for (int i = 0; i < 2_000 && status(vehicle.state(), action) != status; i++) {
      world.run(0.1);
    }
    assertThat(status(vehicle.state(), action)).isEqualTo(status);
  }

  private boolean act(String type, String id, Map<String, String> parameters) {
    return vehicle.act(new ReceivedAction(type, id, parameters));
  }

  private Problem problem(String type) {
    return vehicle.state().problems().stream()
        .filter(p -> p.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static Status status(VehicleState state, String action) {
    return state.actions().stream()
        .filter(a -> a.id().equals(action))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static List<String> ids(List<Step> steps) {
    return steps.stream().map(Step::id).toList();
  }

  /** The part from one node to the stop on segment {@code to - 1} of the straight road. */
  private static ReceivedOrder order(
      String id, long update, int from, int to, int released, ReceivedAction... atEnd) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    nodes.add(new Node("n" + from, 2L * from, true, "test", List.of()));
    for (int i = from; i < to; i++) {
      boolean isReleased = i < released;
      boolean last = i + 1 == to;
      String node = last ? "s" + i + ".15000" : "n" + (i + 1);
      edges.add(new Edge("e" + i, 2L * i + 1, isReleased, false));
      nodes.add(new Node(node, 2L * i + 2, isReleased, "test", last ? List.of(atEnd) : List.of()));
    }
    return new ReceivedOrder(id, update, nodes, edges);
  }
}
