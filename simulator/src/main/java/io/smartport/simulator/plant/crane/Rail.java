package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.plant.motion.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Cranes on one pair of rails, from west to east. Whenever one of them starts to travel (or goes on
 * after a stop) its motion and its neighbours' are compared in closed form to the end of both;
 * being nearer than the least distance counts once for each such start.
 */
public final class Rail {
  /** Positioning is no better than this, m. */
  private static final double TOLERANCE = 0.01;

  private final double leastDistance;
  private final Auditor auditor;
  private final List<Crane> cranes = new ArrayList<>();

  public Rail(double leastDistance, Auditor auditor) {
    this.leastDistance = leastDistance;
    this.auditor = auditor;
  }

  /** Adds the next crane to the east. */
  void add(Crane crane) {
    cranes.add(crane);
  }

  void travelStarts(Crane crane) {
    int i = cranes.indexOf(crane);
    if (i > 0) {
      check(cranes.get(i - 1), crane);
    }
    if (i + 1 < cranes.size()) {
      check(crane, cranes.get(i + 1));
    }
  }

  private void check(Crane west, Crane east) {
    double least = leastGap(west.gantryMotion(), east.gantryMotion());
    if (least < leastDistance - TOLERANCE) {
      auditor.violated(
          Violation.CLEARANCE,
          west.name(),
          "comes within " + StrictMath.round(least * 1000) + " mm of " + east.name());
    }
  }

  /**
   * A motion as seen from now.
   *
   * @param elapsed seconds since the profile started
   * @param frozen it stands where it is
   */
  record Motion(Profile profile, double elapsed, boolean frozen) {
    double at(double t) {
      return profile.positionAt(elapsed + (frozen ? 0 : t));
    }

    double acceleration(double t) {
      return frozen ? 0 : profile.accelerationAt(elapsed + t);
    }

    double speed(double t) {
      return frozen ? 0 : profile.speedAt(elapsed + t);
    }
  }

  /** Least value of east minus west from now on, m. */
  static double leastGap(Motion west, Motion east) {
    double[] times = breaks(west, east);
    double least = east.at(0) - west.at(0);
    for (int i = 0; i + 1 < times.length; i++) {
      least = Math.min(least, east.at(times[i + 1]) - west.at(times[i + 1]));
      double middle = 0.5 * (times[i] + times[i + 1]);
      double a = east.acceleration(middle) - west.acceleration(middle);
      if (a > 0) {
        double turn = middle - (east.speed(middle) - west.speed(middle)) / a;
        if (turn > times[i] && turn < times[i + 1]) {
          least = Math.min(least, east.at(turn) - west.at(turn));
        }
      }
    }
    return least;
  }

  private static double[] breaks(Motion west, Motion east) {
    List<Double> times = new ArrayList<>();
    times.add(0.0);
    for (Motion motion : List.of(west, east)) {
      for (int i = 0; !motion.frozen && i <= motion.profile.stretches(); i++) {
        double t = motion.profile.startOf(i) - motion.elapsed;
        if (t > 0) {
          times.add(t);
        }
      }
    }
    return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }
}
