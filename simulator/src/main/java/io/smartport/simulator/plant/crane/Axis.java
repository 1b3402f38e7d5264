package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.motion.Limits;
import io.smartport.simulator.plant.motion.Profile;
import io.smartport.simulator.plant.motion.Trapezoid;

/** One axis of a crane: a profile and when it started, in machine time. */
final class Axis {
  private Profile profile;
  private long startUs;

  Axis(double position) {
    profile = Profile.standing(position);
  }

  void start(Profile next, long atUs) {
    profile = next;
    startUs = atUs;
  }

  void brake(Limits limits, long nowUs) {
    start(Trapezoid.brake(position(nowUs), speed(nowUs), limits), nowUs);
  }

  double position(long nowUs) {
    return profile.positionAt(elapsed(nowUs));
  }

  double speed(long nowUs) {
    return profile.speedAt(elapsed(nowUs));
  }

  /** Seconds since the profile started; negative before. */
  double elapsed(long nowUs) {
    return (nowUs - startUs) * 1e-6;
  }

  Profile profile() {
    return profile;
  }

  /** When it stands still, machine time, rounded up. */
  long endUs() {
    return startUs + (long) StrictMath.ceil(profile.duration() * 1e6);
  }
}
