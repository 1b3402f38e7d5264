package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.mqtt.vda5050.TruckState.EdgeState;
import io.smartport.gateway.mqtt.vda5050.TruckState.NodeState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that may be extended: its path and how far it is released.
 *
 * @param first index of the first segment in {@code path}: those before were left
 * @param path lane segments
 * @param released segments of the whole path that are released
 * @param updateId of the message that released them
 */
record Plan(
    OrderId id,
    int first,
    List<Integer> path,
    int stopOffsetMm,
    OrderActions actions,
    int released,
    long updateId) {
  /** Keeps its own path. */
  Plan {
    path = List.copyOf(path);
  }

  static Plan of(TruckJob order) {
    return new Plan(
        new OrderId(order.term(), order.job(), order.attempt()),
        0,
        order.path(),
        order.stopOffsetMm(),
        new OrderActions(order.action(), order.chargeToPermille()),
        order.released(),
        0);
  }

  /** The order that a truck is carrying out; null when it has none, or one that is not ours. */
  static @Nullable Plan of(TruckState state, LaneIds ids) throws BadMessageException {
    OrderId id = OrderId.parse(state.orderId());
    if (id == null || state.nodes().isEmpty() || state.edges().isEmpty()) {
      return null;
    }
    List<Integer> path = new ArrayList<>();
    for (EdgeState edge : state.edges()) {
      path.add(ids.segmentOf(edge.id()));
    }
    int first = (int) (state.edges().getFirst().sequence() / 2);
    return new Plan(
        id,
        first,
        path,
        ids.pointOf(state.nodes().getLast().id()).offsetMm(),
        OrderActions.of(state, id),
        releasedOf(state),
        state.orderUpdateId());
  }

  /** Segments of the whole path that a truck knows to be released. */
  static int releasedOf(TruckState state) {
    long sequence = state.lastNodeSequence();
    for (NodeState node : state.nodes()) {
      if (node.released()) {
        sequence = Math.max(sequence, node.sequence());
      }
    }
    return (int) (sequence / 2);
  }

  /** Segments of the whole path. */
  int length() {
    return first + path.size();
  }

  int segment(int index) {
    return path.get(index - first);
  }

  Plan released(int segments, long byUpdate) {
    return new Plan(id, first, path, stopOffsetMm, actions, segments, byUpdate);
  }
}
