package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.mqtt.vda5050.OrderMessage.Edge;
import io.smartport.gateway.mqtt.vda5050.OrderMessage.Node;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGeometry;
import io.smartport.tos.site.LaneGraph;
import java.util.ArrayList;
import java.util.List;

/** Turns plans into messages: nodes and edges with the ids and places of the site. */
final class OrderComposer {
  /** A truck on its lane passes a node no farther away than this, m. */
  private static final double PASSING = 0.5;

  /** How exactly it stops, m. */
  private static final double STOPPING = 0.05;

  private final String map;
  private final LaneGraph lanes;
  private final LaneGeometry geometry;

  OrderComposer(CompiledSite site) {
    map = site.name();
    lanes = site.lanes();
    geometry = site.geometry();
  }

  /**
   * The part of a plan from one of its nodes on.
   *
   * @param from the node where the truck stands, 0, or where the update is stitched on
   * @param unplug whether the truck is charging
   */
  OrderMessage compose(Plan plan, int from, boolean unplug) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    nodes.add(firstNode(plan, from, unplug));
    for (int i = from; i < plan.length(); i++) {
      boolean released = i < plan.released();
      Node before = nodes.getLast();
      Node next = i + 1 < plan.length() ? passed(plan.segment(i), i + 1, released) : stop(plan);
      int lengthMm = i + 1 < plan.length() ? lanes.lengthMm(plan.segment(i)) : plan.stopOffsetMm();
      edges.add(
          new Edge(
              LaneIds.edge(plan.segment(i)),
              2L * i + 1,
              released,
              before.id(),
              next.id(),
              lengthMm / 1e3));
      nodes.add(next);
    }
    return new OrderMessage(plan.id().toString(), plan.updateId(), nodes, edges);
  }

  /** 6.6.3.1: the node behind the truck, with a deviation that it is within. */
  private Node firstNode(Plan plan, int from, boolean unplug) {
    int segment = plan.segment(from);
    return node(
        LaneIds.node(lanes.fromNode(segment)),
        from,
        true,
        segment,
        0,
        from == 0 ? lanes.lengthMm(segment) / 1e3 + PASSING : PASSING,
        unplug ? OrderActions.unplug(plan.id()) : List.of());
  }

  private Node passed(int segment, int index, boolean released) {
    int end = lanes.lengthMm(segment);
    String id = LaneIds.node(lanes.toNode(segment));
    return node(id, index, released, segment, end, PASSING, List.of());
  }

  private Node stop(Plan plan) {
    int last = plan.segment(plan.length() - 1);
    return node(
        LaneIds.point(last, plan.stopOffsetMm()),
        plan.length(),
        plan.released() >= plan.length(),
        last,
        plan.stopOffsetMm(),
        STOPPING,
        plan.actions().atEnd(plan.id()));
  }

  private Node node(
      String id,
      int index,
      boolean released,
      int segment,
      int offsetMm,
      double deviation,
      List<Action> actions) {
    double x = Math.rint(geometry.poseX(segment, offsetMm)) / 1e3;
    double y = Math.rint(geometry.poseY(segment, offsetMm)) / 1e3;
    return new Node(id, 2L * index, released, x, y, deviation, map, actions);
  }
}
