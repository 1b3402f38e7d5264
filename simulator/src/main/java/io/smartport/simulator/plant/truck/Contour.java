package io.smartport.simulator.plant.truck;

/** The rectangle of a truck, tested against another by separating axes. */
final class Contour {
  private final double halfLength;
  private final double halfWidth;
  private final double radius;

  Contour(double length, double width) {
    halfLength = length / 2;
    halfWidth = width / 2;
    radius = StrictMath.sqrt(halfLength * halfLength + halfWidth * halfWidth);
  }

  /** Two contours whose centres are farther apart than this cannot overlap, m. */
  double reach() {
    return 2 * radius;
  }

  /** Whether the two overlap; touching is not overlapping. */
  boolean overlap(Pose a, Pose b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    if (dx * dx + dy * dy >= reach() * reach()) {
      return false;
    }
    double turn = b.heading - a.heading;
    double c = Math.abs(StrictMath.cos(turn));
    double s = Math.abs(StrictMath.sin(turn));
    double other = halfLength * c + halfWidth * s;
    double across = halfLength * s + halfWidth * c;
    return !isApart(dx, dy, a.heading, halfLength + other, halfWidth + across)
        && !isApart(dx, dy, b.heading, halfLength + other, halfWidth + across);
  }

  private static boolean isApart(
      double dx, double dy, double heading, double along, double across) {
    double c = StrictMath.cos(heading);
    double s = StrictMath.sin(heading);
    return Math.abs(dx * c + dy * s) >= along || Math.abs(dy * c - dx * s) >= across;
  }
}
