package io.smartport.gateway.mqtt.vda5050;

import io.smartport.tos.site.LaneGraph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of nodes and edges: {@code n12} is node 12 of the site, {@code e34} is lane segment 34, and
 * {@code s34.5600} is the point 5,600 mm behind the start of that segment.
 */
final class LaneIds {
  private static final Pattern EDGE = Pattern.compile("e(\\d{1,9})");
  private static final Pattern POINT = Pattern.compile("s(\\d{1,9})\\.(\\d{1,9})");

  private final LaneGraph lanes;

  LaneIds(LaneGraph lanes) {
    this.lanes = lanes;
  }

  /** A point on a lane. */
  record Point(int segment, int offsetMm) {}

  static String node(int node) {
    return "n" + node;
  }

  static String edge(int segment) {
    return "e" + segment;
  }

  static String point(int segment, int offsetMm) {
    return "s" + segment + "." + offsetMm;
  }

  int segmentOf(String edge) throws BadMessageException {
    Matcher matcher = EDGE.matcher(edge);
    if (!matcher.matches()) {
      throw new BadMessageException("edgeId", edge + " is no lane segment, such as e34");
    }
    return segment(edge, matcher);
  }

  Point pointOf(String node) throws BadMessageException {
    Matcher matcher = POINT.matcher(node);
    if (!matcher.matches()) {
      throw new BadMessageException("nodeId", node + " is no point on a lane, such as s34.5600");
    }
    int segment = segment(node, matcher);
    int offsetMm = Integer.parseInt(matcher.group(2));
    if (offsetMm > lanes.lengthMm(segment)) {
      throw new BadMessageException(
          "nodeId", node + ": the segment has " + lanes.lengthMm(segment) + " mm");
    }
    return new Point(segment, offsetMm);
  }

  private int segment(String id, Matcher matcher) throws BadMessageException {
    int segment = Integer.parseInt(matcher.group(1));
    if (segment >= lanes.segmentCount()) {
      throw new BadMessageException(
          "id", id + ": the site has segments 0 to " + (lanes.segmentCount() - 1));
    }
    return segment;
  }
}
