package io.smartport.simulator.fleet;

import io.smartport.simulator.fleet.ReceivedOrder.Node;
import io.smartport.simulator.fleet.VehicleState.ActionState;
import io.smartport.simulator.fleet.VehicleState.Position;
import io.smartport.simulator.fleet.VehicleState.Status;
import io.smartport.simulator.fleet.VehicleState.Step;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.machine.Refusal;
import io.smartport.simulator.plant.truck.Pose;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.plant.truck.TruckOrder;
import io.smartport.simulator.plant.truck.TruckSnapshot;
import io.smartport.simulator.plant.truck.TruckState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A truck as the standard sees it: which orders it takes (figure 8 there), what it says. The ids of
 * order, update and last node survive its restart, the order itself does not. On the plant's
 * thread.
 */
final class Vehicle {
  private final Truck truck;
  private final Surroundings surroundings;
  private final FleetCounters counters;
  private final InstantActions instants = new InstantActions();
  private final Problems problems = new Problems();
  private final Pose pose = new Pose();
  private @Nullable HeldOrder order;
  private boolean forgotten;
  private boolean paused;
  private int accepted;

  /**
   * What a truck knows of where it is.
   *
   * @param map id of the only map
   * @param segments lane segments count from 0
   * @param nowUs time of the plant
   */
  record Surroundings(String map, int segments, LongSupplier nowUs) {}

  Vehicle(Truck truck, Surroundings surroundings, FleetCounters counters) {
    this.truck = truck;
    this.surroundings = surroundings;
    this.counters = counters;
  }

  /** The truck's computer has started again. */
  void booted() {
    forgotten = true;
    paused = false;
    instants.clear();
    problems.clear();
  }

  // ---- what it is told

  void invalid(String topic, String why) {
    counters.add(FleetCount.INVALID);
    problems.set("validationError", Map.of("topic", topic), why);
  }

  void order(ReceivedOrder received) {
    String flaw = received.flaw();
    HeldOrder held = order;
    if (!flaw.isEmpty()) {
      counters.add(FleetCount.INVALID);
      problems.set("validationError", references(received, "malformed"), flaw);
    } else if (held == null || !received.orderId().equals(held.id())) {
      begin(received);
    } else if (received.updateId() == held.updateId()) {
      counters.add(FleetCount.UPDATES_REPEATED);
    } else {
      update(held, received);
    }
  }

  private void begin(ReceivedOrder received) {
    TruckSnapshot now = truck.snapshot();
    HeldOrder next = HeldOrder.of(received, new JobKey(1, ++accepted, 1));
    if (isExecuting(now) || (isCharging(now) && !next.unplugs())) {
      refuse(received, "otherOrderActive", "order " + orderId() + " is not done");
      return;
    }
    if (received.nodes().getFirst().sequence() != 0) {
      refuse(received, "malformed", "a new order begins with sequenceId 0");
      return;
    }
    try {
      checkMap(received);
      truck.take(next.forPlant(next.key(), 0, surroundings.segments()));
    } catch (InvalidMessage e) {
      refuse(received, "unsupported", e.reason());
      return;
    }
    TruckSnapshot then = truck.snapshot();
    if (!then.key().equals(next.key())) {
      refuse(received, reason(then.refusal()), "refused by the truck: " + then.refusal());
      return;
    }
    counters.add(FleetCount.ORDERS_ACCEPTED);
    order = next;
    forgotten = false;
    problems.clear();
    instants.newOrder();
  }

  private void checkMap(ReceivedOrder received) throws InvalidMessage {
    for (Node node : received.nodes()) {
      if (!node.map().isEmpty() && !node.map().equals(surroundings.map())) {
        throw new InvalidMessage("unknown map " + node.map());
      }
    }
  }

  private void refuse(ReceivedOrder received, String reason, String description) {
    counters.add(FleetCount.ORDERS_REFUSED);
    problems.set("orderError", references(received, reason), description);
  }

  private static String reason(Refusal refusal) {
    return switch (refusal) {
      case BAD_PATH -> "badPath";
      case CANNOT_STOP -> "cannotStop";
      case BUSY -> "otherOrderActive";
      default -> "unsupported";
    };
  }

  private void update(HeldOrder held, ReceivedOrder received) {
    TruckSnapshot now = truck.snapshot();
    if (received.updateId() < held.updateId()) {
      refuseUpdate(received, "old", "update " + held.updateId() + " is known");
    } else if (!isExecuting(now) || instants.isCancelling()) {
      refuseUpdate(received, "orderEnded", "the order has ended");
    } else if (!held.isStitch(received.nodes().getFirst())) {
      refuseUpdate(received, "notStitched", "the base does not end at its first node");
    } else {
      extend(held, received, now);
    }
  }

  private void extend(HeldOrder held, ReceivedOrder received, TruckSnapshot now) {
    HeldOrder next = held.updated(received);
    try {
      checkMap(received);
      if (next.sameWay(held)) {
        truck.release(held.key(), next.released() - held.first(), HeldOrder.NO_END);
      } else {
        next = goAnotherWay(next, now);
      }
    } catch (InvalidMessage e) {
      refuseUpdate(received, "unsupported", e.reason());
      return;
    }
    counters.add(FleetCount.UPDATES_ACCEPTED);
    order = next;
    problems.remove("orderUpdateError");
  }

  /** The horizon was changed: the plant takes the rest of the way as a new order. */
  private HeldOrder goAnotherWay(HeldOrder next, TruckSnapshot now) throws InvalidMessage {
    int from = next.first() + now.passed();
    HeldOrder rest = next.from(from, new JobKey(1, ++accepted, 1));
    truck.take(rest.forPlant(rest.key(), from, surroundings.segments()));
    if (!truck.snapshot().key().equals(rest.key())) {
      throw new InvalidMessage("refused by the truck: " + truck.snapshot().refusal());
    }
    return rest;
  }

  private void refuseUpdate(ReceivedOrder received, String reason, String description) {
    counters.add(FleetCount.UPDATES_REFUSED);
    problems.set("orderUpdateError", references(received, reason), description);
  }

  private static Map<String, String> references(ReceivedOrder received, String reason) {
    return Map.of(
        "topic",
        "order",
        "orderId",
        received.orderId(),
        "orderUpdateId",
        Long.toString(received.updateId()),
        "reason",
        reason);
  }

  /** Returns whether the factsheet is asked for. */
  boolean act(ReceivedAction action) {
    if (!instants.isNew(action)) {
      return false;
    }
    counters.add(FleetCount.ACTIONS);
    switch (action.type()) {
      case "cancelOrder" -> cancel(action);
      case "startPause" -> {
        paused = true;
        truck.pause();
        instants.add(action, Status.FINISHED);
      }
      case "stopPause" -> {
        paused = false;
        truck.resume();
        instants.add(action, Status.FINISHED);
      }
      case "stateRequest", "factsheetRequest" -> instants.add(action, Status.FINISHED);
      default -> refuseAction(action, "instantActionError", "not supported");
    }
    return action.type().equals("factsheetRequest");
  }

  private void cancel(ReceivedAction action) {
    HeldOrder held = order;
    String which = action.parameters().getOrDefault("orderId", orderId());
    if (held == null || !which.equals(held.id()) || !isExecuting(truck.snapshot())) {
      refuseAction(action, "noOrderToCancel", "no order " + which);
      return;
    }
    instants.add(action, Status.RUNNING);
    truck.cancel(held.key());
  }

  private void refuseAction(ReceivedAction action, String type, String description) {
    counters.add(FleetCount.ACTIONS_REFUSED);
    instants.add(action, Status.FAILED);
    problems.set(type, Map.of("topic", "instantActions", "actionId", action.id()), description);
  }

  // ---- what it says

  boolean isDown() {
    return truck.snapshot().mode() == Mode.DOWN;
  }

  Position position() {
    truck.poseAt(surroundings.nowUs().getAsLong(), pose);
    double theta = StrictMath.IEEEremainder(pose.heading(), 2 * StrictMath.PI);
    return new Position(pose.x(), pose.y(), theta, truck.speed());
  }

  private String orderId() {
    return order == null ? "" : order.id();
  }

  /** Of the order that it has; one that was forgotten or cancelled is not carried out. */
  private boolean isExecuting(TruckSnapshot now) {
    return order != null && now.running() && now.key().equals(order.key()) && !isCharging(now);
  }

  private boolean isCharging(TruckSnapshot now) {
    return order != null
        && now.state() == TruckState.ACTING
        && order.plantAction() == TruckOrder.Action.CHARGE;
  }

  VehicleState state() {
    TruckSnapshot now = truck.snapshot();
    HeldOrder held = order;
    if (!isExecuting(now)) {
      instants.endCancel();
    }
    String lastNode = "s" + now.segment() + "." + now.offsetMm();
    int index = held == null ? 0 : index(held, now);
    List<Step> nodes = new ArrayList<>();
    List<Step> edges = new ArrayList<>();
    List<ActionState> actions = new ArrayList<>();
    if (held != null && !forgotten) {
      if (isDriving(now) && isExecuting(now)) {
        lastNode = held.nodes().get(index).id();
        steps(held, index, nodes, edges);
      }
      HeldOrder.Progress progress = progress(now);
      held.actions()
          .forEach(a -> actions.add(new ActionState(a.id(), a.type(), held.status(a, progress))));
    }
    actions.addAll(instants.states());
    return new VehicleState(
        now.bootId(),
        now.monotonicMs(),
        orderId(),
        held == null ? 0 : held.updateId(),
        lastNode,
        2L * index,
        nodes,
        edges,
        now.offsetMm() * 1e-3,
        position(),
        paused,
        now.mode() == Mode.STOPPED && !paused,
        now.state() == TruckState.WAITING,
        Arrays.stream(now.load()).mapToObj(Integer::toString).toList(),
        actions,
        now.batteryPermille() / 10.0,
        isCharging(now),
        problems.all());
  }

  /** The last node that it passed; kept over a restart, as the place is. */
  private static int index(HeldOrder held, TruckSnapshot now) {
    return hasArrived(now) ? held.edges().size() : held.first() + now.passed();
  }

  private static boolean isDriving(TruckSnapshot now) {
    return now.state() == TruckState.DRIVING || now.state() == TruckState.WAITING;
  }

  private static boolean hasArrived(TruckSnapshot now) {
    return switch (now.state()) {
      case ARRIVED, ACTING, DONE -> true;
      case IDLE, DRIVING, WAITING -> false;
    };
  }

  private static void steps(HeldOrder held, int index, List<Step> nodes, List<Step> edges) {
    held.nodes().stream()
        .skip(index + 1)
        .forEach(n -> nodes.add(new Step(n.id(), n.sequence(), n.released())));
    held.edges().stream()
        .skip(index)
        .forEach(e -> edges.add(new Step(e.id(), e.sequence(), e.released())));
  }

  private HeldOrder.Progress progress(TruckSnapshot now) {
    return switch (now.state()) {
      case DRIVING, WAITING -> new HeldOrder.Progress(Status.WAITING, Status.WAITING);
      case ARRIVED ->
          new HeldOrder.Progress(Status.FINISHED, now.running() ? Status.WAITING : Status.FAILED);
      case ACTING -> new HeldOrder.Progress(Status.FINISHED, Status.RUNNING);
      case DONE -> new HeldOrder.Progress(Status.FINISHED, Status.FINISHED);
      case IDLE -> new HeldOrder.Progress(Status.FAILED, Status.FAILED);
    };
  }
}
