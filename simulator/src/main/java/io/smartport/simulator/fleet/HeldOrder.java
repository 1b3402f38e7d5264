package io.smartport.simulator.fleet;

import io.smartport.simulator.fleet.ReceivedOrder.Edge;
import io.smartport.simulator.fleet.ReceivedOrder.Node;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.truck.TruckOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order that a truck has, with all updates of it: node i has sequence id 2 i. Immutable.
 *
 * @param key by which the plant knows it
 * @param first node from which the plant's path begins
 */
record HeldOrder(
    String id, long updateId, List<Node> nodes, List<Edge> edges, JobKey key, int first) {
  /** A 2.1 order says no time after which it counts no more; the broker's expiry must do. */
  static final long NO_END = Long.MAX_VALUE;

  private static final Pattern EDGE = Pattern.compile("e(\\d{1,9})");
  private static final Pattern STOP = Pattern.compile("s(\\d{1,9})\\.(\\d{1,9})");
  private static final String POSITION = "finePositioning";
  private static final String WAIT = "waitForTrigger";
  private static final String CHARGE = "startCharging";
  private static final String UNPLUG = "stopCharging";

  /** Keeps its own lists. */
  HeldOrder {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** A new order. */
  static HeldOrder of(ReceivedOrder order, JobKey key) {
    return new HeldOrder(order.orderId(), order.updateId(), order.nodes(), order.edges(), key, 0);
  }

  /** With an update stitched on the last node of the base. */
  HeldOrder updated(ReceivedOrder update) {
    int at = released();
    List<Node> newNodes = new ArrayList<>(nodes.subList(0, at + 1));
    newNodes.addAll(update.nodes().subList(1, update.nodes().size()));
    List<Edge> newEdges = new ArrayList<>(edges.subList(0, at));
    newEdges.addAll(update.edges());
    return new HeldOrder(id, update.updateId(), newNodes, newEdges, key, first);
  }

  HeldOrder from(int newFirst, JobKey newKey) {
    return new HeldOrder(id, updateId, nodes, edges, newKey, newFirst);
  }

  /** Index of the last node of the base. */
  int released() {
    int last = 0;
    for (int i = 0; i < nodes.size(); i++) {
      last = nodes.get(i).released() ? i : last;
    }
    return last;
  }

  boolean isStitch(Node node) {
    Node end = nodes.get(released());
    return node.sequence() == end.sequence() && node.id().equals(end.id());
  }

  /** Whether another order drives the same way to the same end. */
  boolean sameWay(HeldOrder other) {
    return edges.stream().map(Edge::id).toList().equals(other.edges.stream().map(Edge::id).toList())
        && nodes.getLast().id().equals(other.nodes.getLast().id())
        && nodes.getLast().actions().equals(other.nodes.getLast().actions());
  }

  /** All actions, in the order of the nodes. */
  List<ReceivedAction> actions() {
    return nodes.stream().flatMap(node -> node.actions().stream()).toList();
  }

  boolean unplugs() {
    return nodes.getFirst().actions().stream().anyMatch(a -> a.type().equals(UNPLUG));
  }

  /**
   * The order for the plant, from a node on.
   *
   * @throws InvalidMessage when the truck cannot do it, or does not know the ids
   */
  TruckOrder forPlant(JobKey plantKey, int from, int segments) throws InvalidMessage {
    int[] path = new int[edges.size() - from];
    for (int i = from; i < edges.size(); i++) {
      Matcher edge = EDGE.matcher(edges.get(i).id());
      if (!edge.matches() || Integer.parseInt(edge.group(1)) >= segments) {
        throw new InvalidMessage("unknown edge " + edges.get(i).id());
      }
      if (edges.get(i).hasActions()) {
        throw new InvalidMessage("actions on edge " + edges.get(i).id());
      }
      path[i - from] = Integer.parseInt(edge.group(1));
    }
    Matcher stop = STOP.matcher(nodes.getLast().id());
    if (path.length == 0
        || !stop.matches()
        || Integer.parseInt(stop.group(1)) != path[path.length - 1]) {
      throw new InvalidMessage("no way to " + nodes.getLast().id());
    }
    checkActions();
    return new TruckOrder(
        plantKey,
        path,
        Integer.parseInt(stop.group(2)),
        released() - from,
        plantAction(),
        chargeToPermille(),
        NO_END);
  }

  private void checkActions() throws InvalidMessage {
    for (int i = 0; i < nodes.size(); i++) {
      for (ReceivedAction action : nodes.get(i).actions()) {
        boolean fits =
            switch (action.type()) {
              case POSITION, WAIT, CHARGE -> i == nodes.size() - 1;
              case UNPLUG -> i == 0;
              default -> false;
            };
        if (!fits) {
          throw new InvalidMessage("action " + action.type() + " at node " + nodes.get(i).id());
        }
      }
    }
  }

  TruckOrder.Action plantAction() {
    for (ReceivedAction action : nodes.getLast().actions()) {
      if (action.type().equals(WAIT)) {
        return TruckOrder.Action.STATION;
      }
      if (action.type().equals(CHARGE)) {
        return TruckOrder.Action.CHARGE;
      }
    }
    return TruckOrder.Action.NONE;
  }

  private int chargeToPermille() throws InvalidMessage {
    for (ReceivedAction action : nodes.getLast().actions()) {
      String target = action.parameters().get("targetCharge");
      if (target != null) {
        if (!target.matches("\\d{1,3}(\\.\\d{1,3})?")) {
          throw new InvalidMessage("targetCharge " + target);
        }
        return (int) Math.min(1_000, Math.round(Double.parseDouble(target) * 10));
      }
    }
    return 1_000;
  }

  /** How far an action is; {@code reached} tells whether the end of the path was reached. */
  VehicleState.Status status(ReceivedAction action, Progress progress) {
    return switch (action.type()) {
      case UNPLUG -> VehicleState.Status.FINISHED;
      case POSITION -> progress.positioning();
      case WAIT -> progress.work();
      // 6.8.2: it is finished when charging has begun.
      default ->
          progress.work() == VehicleState.Status.RUNNING
              ? VehicleState.Status.FINISHED
              : progress.work();
    };
  }

  /**
   * How far the truck is at the end of its path.
   *
   * @param positioning of the positioning
   * @param work of what comes after it
   */
  record Progress(VehicleState.Status positioning, VehicleState.Status work) {}
}
