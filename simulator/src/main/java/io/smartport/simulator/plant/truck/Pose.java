package io.smartport.simulator.plant.truck;

/** Where the centre of a truck is, m, and where it points, rad; re-used to avoid garbage. */
public final class Pose {
  double x;
  double y;
  double heading;

  public double x() {
    return x;
  }

  public double y() {
    return y;
  }

  public double heading() {
    return heading;
  }
}
