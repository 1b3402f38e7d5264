package io.smartport.tos.site.layout;

/**
 * A place and a heading in the plane.
 *
 * @param heading radians, 0 towards +x, positive towards +y
 */
public record Pose(double xMm, double yMm, double heading) {
  /** Towards +x. */
  static final double EAST = 0;

  /** Towards +y, landwards. */
  static final double NORTH = StrictMath.PI / 2;

  /** Towards -x. */
  static final double WEST = StrictMath.PI;

  /** Towards -y, seawards. */
  static final double SOUTH = -StrictMath.PI / 2;

  /** The pose after a move from here. */
  public Pose after(Move move) {
    double radius = move.radiusMm();
    if (radius == 0) {
      return new Pose(
          xMm + move.lengthMm() * StrictMath.cos(heading),
          yMm + move.lengthMm() * StrictMath.sin(heading),
          heading);
    }
    double end = heading + move.lengthMm() / radius;
    return new Pose(
        xMm + radius * (StrictMath.sin(end) - StrictMath.sin(heading)),
        yMm + radius * (StrictMath.cos(heading) - StrictMath.cos(end)),
        StrictMath.IEEEremainder(end, 2 * StrictMath.PI));
  }

  /** How far another point lies ahead, along this heading. */
  double ahead(Pose other) {
    return (other.xMm - xMm) * StrictMath.cos(heading)
        + (other.yMm - yMm) * StrictMath.sin(heading);
  }

  /** Distance of two points. */
  double distance(Pose other) {
    return StrictMath.hypot(other.xMm - xMm, other.yMm - yMm);
  }

  /** Absolute difference of two headings, 0 to π. */
  double turn(Pose other) {
    return StrictMath.abs(StrictMath.IEEEremainder(other.heading - heading, 2 * StrictMath.PI));
  }
}
