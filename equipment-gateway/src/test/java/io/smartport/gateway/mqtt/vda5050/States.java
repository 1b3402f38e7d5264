package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.mqtt.vda5050.TruckState.ActionState;
import io.smartport.gateway.mqtt.vda5050.TruckState.ActionStatus;
import io.smartport.gateway.mqtt.vda5050.TruckState.Boot;
import io.smartport.gateway.mqtt.vda5050.TruckState.EdgeState;
import io.smartport.gateway.mqtt.vda5050.TruckState.Fault;
import io.smartport.gateway.mqtt.vda5050.TruckState.Mode;
import io.smartport.gateway.mqtt.vda5050.TruckState.NodeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** States of a truck, put together for tests. */
final class States {
  long headerId;
  long boot = 5;
  long monotonicMs;
  String orderId = "";
  long updateId;
  String lastNode = "s4.0";
  long lastSequence;
  long distanceMm;
  Mode mode = Mode.AUTOMATIC;
  boolean charging;
  final List<NodeState> nodes = new ArrayList<>();
  final List<EdgeState> edges = new ArrayList<>();
  final List<String> loads = new ArrayList<>();
  final List<ActionState> actions = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();

  /** The next state of the boot. */
  TruckState next() {
    return new TruckState(
        ++headerId,
        new Boot(boot, monotonicMs),
        orderId,
        updateId,
        lastNode,
        lastSequence,
        nodes,
        edges,
        distanceMm,
        false,
        mode,
        loads,
        actions,
        900,
        charging,
        faults);
  }

  /** As a truck that has an order and has passed so many of its nodes. */
  States executing(OrderMessage order, int passed) {
    orderId = order.orderId();
    updateId = order.updateId();
    lastNode = order.nodes().get(passed).id();
    lastSequence = order.nodes().get(passed).sequence();
    nodes.clear();
    edges.clear();
    actions.clear();
    order.nodes().stream()
        .skip(passed + 1)
        .forEach(n -> nodes.add(new NodeState(n.id(), n.sequence(), n.released())));
    order.edges().stream()
        .skip(passed)
        .forEach(e -> edges.add(new EdgeState(e.id(), e.sequence(), e.released())));
    for (OrderMessage.Node node : order.nodes()) {
      node.actions().forEach(a -> actions.add(new ActionState(a.id(), ActionStatus.WAITING)));
    }
    return this;
  }

  /** As a truck at the end of its path. */
  States arrived(String order, String stop, int path) {
    orderId = order;
    lastNode = stop;
    lastSequence = 2L * path;
    nodes.clear();
    edges.clear();
    return this;
  }

  States action(String id, ActionStatus status) {
    actions.removeIf(a -> a.id().equals(id));
    actions.add(new ActionState(id, status));
    return this;
  }

  States fault(String type, Map<String, String> references) {
    faults.add(new Fault(type, references));
    return this;
  }
}
