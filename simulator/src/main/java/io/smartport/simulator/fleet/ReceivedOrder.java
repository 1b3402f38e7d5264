package io.smartport.simulator.fleet;

import java.util.List;

/** An order or order update as it came in. */
record ReceivedOrder(String orderId, long updateId, List<Node> nodes, List<Edge> edges) {
  /** Keeps its own lists. */
  ReceivedOrder {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** A node to pass. */
  record Node(
      String id, long sequence, boolean released, String map, List<ReceivedAction> actions) {
    /** Keeps its own list. */
    Node {
      actions = List.copyOf(actions);
    }
  }

  /** An edge to drive on. */
  record Edge(String id, long sequence, boolean released, boolean hasActions) {}

  /** What is wrong with its form (6.6.1); empty when nothing is. */
  String flaw() {
    if (nodes.isEmpty() || edges.size() != nodes.size() - 1) {
      return nodes.size() + " nodes and " + edges.size() + " edges";
    }
    long first = nodes.getFirst().sequence();
    if (first % 2 != 0 || !nodes.getFirst().released()) {
      return "first node has sequenceId " + first + ", released " + nodes.getFirst().released();
    }
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      Node end = nodes.get(i + 1);
      if (edge.sequence() != first + 2L * i + 1 || end.sequence() != first + 2L * i + 2) {
        return "sequenceId " + edge.sequence() + " of " + edge.id() + " is not in sequence";
      }
      boolean mayBeReleased = nodes.get(i).released();
      if (edge.released() != end.released() || (edge.released() && !mayBeReleased)) {
        return edge.id() + " is released behind the base";
      }
    }
    return "";
  }
}
