package io.smartport.gateway.mqtt.vda5050;

import java.util.List;

/**
 * An order or an order update, in whatever version of the standard.
 *
 * @param nodes the first one is where the truck stands, or where the update is stitched on
 * @param edges one between each two nodes
 */
record OrderMessage(String orderId, long updateId, List<Node> nodes, List<Edge> edges) {
  /** Keeps its own lists. */
  OrderMessage {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A node.
   *
   * @param x in m
   * @param y in m
   * @param deviation within which it counts as reached, m
   * @param map on which x and y are
   */
  record Node(
      String id,
      long sequence,
      boolean released,
      double x,
      double y,
      double deviation,
      String map,
      List<Action> actions) {
    /** Keeps its own list. */
    Node {
      actions = List.copyOf(actions);
    }
  }

  /**
   * An edge.
   *
   * @param length from the segment's start to the end node, m
   */
  record Edge(String id, long sequence, boolean released, String from, String to, double length) {}
}
