package io.smartport.simulator.plant.truck;

import java.util.ArrayList;
import java.util.List;

/** Lane segments, each one straight or one arc, in metres and radians. Immutable. */
public final class LaneNetwork {
  /**
   * One segment.
   *
   * @param x start
   * @param y start
   * @param heading at the start, 0 towards +x, counter-clockwise
   * @param curvature 1 / radius, positive to the left, 0 for a straight one
   * @param handOver part of a lane where cranes serve trucks
   */
  public record Segment(
      int fromNode,
      int toNode,
      double length,
      double x,
      double y,
      double heading,
      double curvature,
      boolean handOver) {}

  private final List<Segment> segments;
  private final double[] sine;
  private final double[] cosine;

  public LaneNetwork(List<Segment> segments) {
    this.segments = new ArrayList<>(segments);
    sine = segments.stream().mapToDouble(s -> StrictMath.sin(s.heading())).toArray();
    cosine = segments.stream().mapToDouble(s -> StrictMath.cos(s.heading())).toArray();
  }

  public int size() {
    return segments.size();
  }

  public double length(int segment) {
    return segments.get(segment).length();
  }

  public boolean isArc(int segment) {
    return segments.get(segment).curvature() != 0;
  }

  public boolean isHandOver(int segment) {
    return segments.get(segment).handOver();
  }

  /** Whether one can drive from the end of a segment into the other. */
  public boolean follows(int segment, int next) {
    return segments.get(segment).toNode() == segments.get(next).fromNode();
  }

  /** Puts the pose at {@code offset} metres from the start of a segment into {@code pose}. */
  public void poseAt(int segment, double offset, Pose pose) {
    Segment s = segments.get(segment);
    double k = s.curvature();
    if (k == 0) {
      pose.x = s.x() + offset * cosine[segment];
      pose.y = s.y() + offset * sine[segment];
      pose.heading = s.heading();
    } else {
      double heading = s.heading() + k * offset;
      pose.x = s.x() + (StrictMath.sin(heading) - sine[segment]) / k;
      pose.y = s.y() - (StrictMath.cos(heading) - cosine[segment]) / k;
      pose.heading = heading;
    }
  }
}
