package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.motion.Trapezoid;

/** The three axes of a crane. */
final class CraneAxes {
  private final CraneModel model;
  final Axis gantry;
  final Axis trolley;
  final Axis hoist;

  CraneAxes(CraneModel model, double x, double y, double z) {
    this.model = model;
    gantry = new Axis(x);
    trolley = new Axis(y);
    hoist = new Axis(z);
  }

  Leg.State state(long nowUs) {
    return new Leg.State(
        gantry.position(nowUs),
        trolley.position(nowUs),
        hoist.position(nowUs),
        gantry.speed(nowUs),
        trolley.speed(nowUs),
        hoist.speed(nowUs));
  }

  void start(Leg leg, long nowUs) {
    gantry.start(leg.gantry(), nowUs);
    trolley.start(leg.trolley(), nowUs);
    if (leg.raise().duration() > 0) {
      hoist.start(leg.raise(), nowUs);
    }
  }

  /** Moves the hoist from where and how fast it is to z; returns when it is there. */
  long hoistTo(double z, boolean loaded, long nowUs) {
    hoist.start(
        Trapezoid.toRest(hoist.position(nowUs), hoist.speed(nowUs), z, model.hoist(loaded)), nowUs);
    return hoist.endUs();
  }

  /** Moves trolley and hoist evenly in a given time; for hatch covers. */
  void carry(double y, double z, double seconds, long nowUs) {
    trolley.start(Trapezoid.even(trolley.position(nowUs), y, seconds), nowUs);
    hoist.start(Trapezoid.even(hoist.position(nowUs), z, seconds), nowUs);
  }

  /** Brakes all axes; returns when they stand. */
  long brake(boolean loaded, long nowUs) {
    gantry.brake(model.gantry(), nowUs);
    trolley.brake(model.trolley(), nowUs);
    hoist.brake(model.hoist(loaded), nowUs);
    return Math.max(gantry.endUs(), Math.max(trolley.endUs(), hoist.endUs()));
  }

  static long us(double seconds) {
    return StrictMath.round(seconds * 1e6);
  }
}
