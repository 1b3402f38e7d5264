package io.smartport.simulator.plant.truck;

import io.smartport.simulator.plant.motion.Profile;

/** A path with its length marks; s counts metres from the start of its first segment. */
final class Route {
  private final LaneNetwork lanes;
  private final TruckModel model;
  private final int[] path;
  private final double[] marks;
  private final double stop;

  Route(LaneNetwork lanes, TruckModel model, int[] path, double stopOffset) {
    this.lanes = lanes;
    this.model = model;
    this.path = path;
    marks = new double[path.length + 1];
    for (int i = 0; i < path.length; i++) {
      marks[i + 1] = marks[i] + lanes.length(path[i]);
    }
    stop = marks[path.length - 1] + stopOffset;
  }

  int size() {
    return path.length;
  }

  int segment(int index) {
    return path[index];
  }

  /** Start of a segment of the path; {@code size()} gives the end. */
  double mark(int index) {
    return marks[index];
  }

  /** Where it must stand when so many segments are released. */
  double limit(int released) {
    return released >= path.length ? stop : Math.min(stop, marks[Math.max(released, 0)]);
  }

  void poseAt(double s, int fromIndex, Pose pose) {
    int i = fromIndex;
    while (i + 1 < path.length && s > marks[i + 1]) {
      i++;
    }
    while (i > 0 && s < marks[i]) {
      i--;
    }
    lanes.poseAt(path[i], s - marks[i], pose);
  }

  /**
   * Greatest speed at s on segment {@code index} from which it can keep all limits up to the end.
   */
  double greatestSpeed(int index, double s, double end) {
    double[] out = exitSpeeds(index, end);
    double way = Math.min(marks[index + 1], end) - s;
    return Math.min(limitOf(index), reach(out[0], model.deceleration(), way));
  }

  /** The fastest way from s with a speed to a standstill at {@code end}. */
  Profile plan(int index, double s, double speed, double end) {
    double[] out = exitSpeeds(index, end);
    Profile.Builder builder = new Profile.Builder(s, speed, 3 * out.length);
    double at = s;
    double v = speed;
    for (int i = 0; i < out.length; i++) {
      double to = Math.min(marks[index + i + 1], end);
      v = stretch(builder, to - at, v, limitOf(index + i), out[i]);
      builder.at(to, v);
      at = to;
    }
    return builder.at(end, 0).build();
  }

  /** Speeds at the end of each segment from {@code index} to the one in which {@code end} lies. */
  private double[] exitSpeeds(int index, double end) {
    int last = index;
    while (last + 1 < path.length && marks[last + 1] < end - 1e-9) {
      last++;
    }
    double[] out = new double[last - index + 1];
    for (int i = last - 1; i >= index; i--) {
      double way = Math.min(marks[i + 2], end) - marks[i + 1];
      double boundary = Math.min(limitOf(i), limitOf(i + 1));
      out[i - index] = Math.min(boundary, reach(out[i + 1 - index], model.deceleration(), way));
    }
    return out;
  }

  private double stretch(
      Profile.Builder builder, double way, double v, double limit, double wantedExit) {
    double a = model.acceleration();
    double b = model.deceleration();
    if (way <= 0) {
      return v;
    }
    double exit = Math.min(wantedExit, reach(v, a, way));
    double peak =
        StrictMath.sqrt(Math.max(0, (2 * a * b * way + b * v * v + a * exit * exit) / (a + b)));
    double top = Math.max(Math.min(peak, limit), Math.max(v, exit));
    double cruise = way - (top * top - v * v) / (2 * a) - (top * top - exit * exit) / (2 * b);
    builder.stretch(a, (top - v) / a);
    if (cruise > 1e-9) {
      builder.stretch(0, cruise / top);
    }
    builder.stretch(-b, (top - exit) / b);
    return exit;
  }

  private double limitOf(int index) {
    return lanes.isArc(path[index]) ? model.curveSpeed() : model.straightSpeed();
  }

  private static double reach(double v, double acceleration, double way) {
    return StrictMath.sqrt(v * v + 2 * acceleration * Math.max(0, way));
  }
}
