package io.smartport.tos.site.compiler;

import io.smartport.tos.site.Access;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Connector;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rules of the lane graph: every lane leads on, and every place and dock can be reached and left.
 */
final class LaneRules {
  private final CompiledSite site;
  private final LaneGraph lanes;
  private final List<String> placePaths;
  private final FindingList findings;

  /**
   * @param placePaths where the file says each place
   */
  LaneRules(CompiledSite site, List<String> placePaths, FindingList findings) {
    this.site = site;
    this.placePaths = placePaths;
    this.lanes = site.lanes();
    this.findings = findings;
  }

  void check() {
    leadsOn();
    if (!findings.hasErrors()) {
      isOneRing();
    }
    for (Dock dock : site.docks()) {
      String path = pathOf(dock);
      reaches(path, dock.name(), ways(dock.entries(), true), true);
      reaches(path, dock.name(), ways(dock.exits(), false), false);
    }
    for (Place place : site.places()) {
      String path = placePaths.get(place.id());
      reaches(path, place.name(), List.of(place.in().first()), true);
      reaches(path, place.name(), List.of(place.out().last()), false);
    }
  }

  private void leadsOn() {
    TreeSet<String> dead = new TreeSet<>();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      if (lanes.isThrough(segment) && countThrough(lanes.successors(segment)) == 0) {
        dead.add("lane " + lanes.laneName(segment) + " at " + end(segment));
      }
      if (lanes.isThrough(segment) && countThrough(lanes.predecessors(segment)) == 0) {
        dead.add("lane " + lanes.laneName(segment) + " at " + start(segment) + " from nowhere");
      }
    }
    for (String lane : dead) {
      findings.error(
          "roads",
          lane,
          lane.endsWith("nowhere")
              ? "no lane leads to it; Maybe a loop or cross road is missing"
              : "leads nowhere; Maybe a loop or cross road is missing");
    }
  }

  private void isOneRing() {
    int first = firstThrough();
    BitSet ahead = reach(first, true);
    BitSet back = reach(first, false);
    TreeSet<String> apart = new TreeSet<>();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      if (lanes.isThrough(segment) && !(ahead.get(segment) && back.get(segment))) {
        apart.add(lanes.laneName(segment));
      }
    }
    if (!apart.isEmpty()) {
      findings.error(
          "roads",
          "lanes " + apart.stream().collect(Collectors.joining(", ")),
          "cannot be reached from, or do not lead to, lane " + lanes.laneName(first));
    }
  }

  private void reaches(String path, String subject, List<Integer> ways, boolean in) {
    List<Integer> loose =
        ways.stream()
            .filter(way -> countThrough(in ? lanes.predecessors(way) : lanes.successors(way)) == 0)
            .toList();
    if (!loose.isEmpty()) {
      findings.error(
          path,
          subject,
          "%s; no through lane passes %s"
              .formatted(
                  loose.size() == ways.size()
                      ? "no truck can " + (in ? "reach it" : "leave it")
                      : loose.size() + " of its ways " + (in ? "in" : "out") + " are loose",
                  in ? start(loose.getFirst()) : end(loose.getFirst())));
    }
  }

  private BitSet reach(int from, boolean forward) {
    BitSet seen = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
    seen.set(from);
    while (!open.isEmpty()) {
      int segment = open.poll();
      for (int next : forward ? lanes.successors(segment) : lanes.predecessors(segment)) {
        if (lanes.isThrough(next) && !seen.get(next)) {
          seen.set(next);
          open.add(next);
        }
      }
    }
    return seen;
  }

  private int firstThrough() {
    int segment = 0;
    while (!lanes.isThrough(segment)) {
      segment++;
    }
    return segment;
  }

  private int countThrough(int[] segments) {
    int count = 0;
    for (int segment : segments) {
      count += lanes.access(segment) == Access.THROUGH ? 1 : 0;
    }
    return count;
  }

  private String pathOf(Dock dock) {
    return dock.kind() == Dock.Kind.QUAY
        ? "quay.berths[" + dock.berthId() + "]"
        : "yard.blocks[" + dock.ownerId() + "]";
  }

  private static List<Integer> ways(List<Connector> connectors, boolean in) {
    List<Integer> ways = new ArrayList<>();
    for (Connector connector : connectors) {
      ways.add(in ? connector.path().first() : connector.path().last());
    }
    return ways;
  }

  private String start(int segment) {
    return at(lanes.startXMm(segment), lanes.startYMm(segment));
  }

  private String end(int segment) {
    return at(
        site.geometry().pose(segment, lanes.lengthMm(segment)).xMm(),
        site.geometry().pose(segment, lanes.lengthMm(segment)).yMm());
  }

  private static String at(int xMm, int yMm) {
    return "x %.1f m, y %.1f m".formatted(xMm / 1000.0, yMm / 1000.0);
  }
}
