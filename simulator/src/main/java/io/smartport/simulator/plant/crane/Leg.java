package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.cargo.Obstacles;
import io.smartport.simulator.plant.motion.Limits;
import io.smartport.simulator.plant.motion.Profile;
import io.smartport.simulator.plant.motion.Trapezoid;

/**
 * One way of the spreader from where it is to over a target: raise until the load is clear of every
 * stack on the way, move gantry and trolley, start to lower near the target. Seconds from its
 * start.
 *
 * @param raise of the spreader's underside
 * @param lowerAt when lowering may start: trolley near its target, gantry standing
 * @param thereAt when gantry and trolley stand over the target
 * @param hoverZ where the spreader waits for a permit, m
 */
record Leg(
    Profile raise, Profile gantry, Profile trolley, double lowerAt, double thereAt, double hoverZ) {
  /** Spreader trim covers what is less than this, m. */
  static final double GANTRY_TRIM = 0.05;

  private static final double HALF_WIDTH = 1.2;

  /** Where the spreader is, m, and how fast it moves, m/s. */
  record State(double x, double y, double z, double speedX, double speedY, double speedZ) {}

  /**
   * What hangs on the spreader.
   *
   * @param height of the box, 0 when empty, m
   * @param halfLength of box or spreader along the quay, m
   */
  record Load(double height, double halfLength) {}

  static Leg plan(CraneModel model, State at, double x, double y, Load load, Obstacles obstacles) {
    boolean travels = Math.abs(x - at.x) > GANTRY_TRIM || at.speedX != 0;
    boolean crosses = Math.abs(y - at.y) > 0.01 || at.speedY != 0;
    double local = clear(model, x, x, y, y, load, obstacles);
    if (!travels && !crosses) {
      Profile still = Profile.standing(at.z);
      return new Leg(
          still, Profile.standing(at.x), Profile.standing(at.y), 0, 0, Math.max(local, at.z));
    }
    Limits hoist = model.hoist(load.height > 0);
    double clear = clear(model, at.x, x, at.y, y, load, obstacles);
    double top = Math.max(clear, at.z);
    if (at.speedZ > 0) {
      top = Math.max(top, Trapezoid.brakingEnd(at.z, at.speedZ, hoist));
    }
    Profile raise = Trapezoid.toRest(at.z, at.speedZ, top, hoist);
    double start = at.z >= clear ? 0 : Math.min(raise.timeAt(clear), raise.duration());
    Profile gantry =
        travels
            ? Trapezoid.waitingToRest(at.x, at.speedX, x, start, model.gantry())
            : Profile.standing(at.x);
    Profile trolley = Trapezoid.waitingToRest(at.y, at.speedY, y, start, model.trolley());
    double way = y - at.y;
    double near =
        Math.abs(way) <= model.lowerWithin()
            ? start
            : trolley.timeAt(y - Math.signum(way) * model.lowerWithin());
    double lower = Math.max(near, gantry.duration());
    double there = Math.max(trolley.duration(), gantry.duration());
    double lowest = Math.max(lower, raise.duration());
    return new Leg(raise, gantry, trolley, lowest, there, Math.min(top, local));
  }

  /** Seconds until the spreader touches at z, when nothing is waited for. */
  double secondsTo(double z, Limits hoist) {
    double lowering = Trapezoid.restToRest(raise.end(), z, hoist).duration();
    return Math.max(thereAt, lowerAt + lowering);
  }

  private static double clear(
      CraneModel model,
      double x,
      double toX,
      double y,
      double toY,
      Load load,
      Obstacles obstacles) {
    int top =
        obstacles.maxTopZMm(
            mm(Math.min(x, toX) - load.halfLength),
            mm(Math.max(x, toX) + load.halfLength),
            mm(Math.min(y, toY) - HALF_WIDTH),
            mm(Math.max(y, toY) + HALF_WIDTH));
    double over = top == Integer.MIN_VALUE ? 0 : top * 1e-3;
    return Math.min(over + model.clearance() + load.height, model.highest());
  }

  private static int mm(double metres) {
    return (int) StrictMath.round(metres * 1000);
  }
}
