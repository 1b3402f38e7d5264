package io.smartport.simulator.plant.motion;

/** The fastest motions of one axis to a standstill, under a limit of speed and of acceleration. */
public final class Trapezoid {
  private Trapezoid() {}

  /** From standstill to standstill, m. */
  public static Profile restToRest(double from, double to, Limits limits) {
    return toRest(from, 0, to, limits);
  }

  /**
   * From a moving start to standstill at {@code to}. When it moves the wrong way or too fast to
   * stop there, it brakes first and comes back.
   */
  public static Profile toRest(double from, double speed, double to, Limits limits) {
    Profile.Builder builder = new Profile.Builder(from, speed, 4);
    append(builder, from, speed, to, limits);
    return builder.build();
  }

  /**
   * From a moving start to standstill, but nearer to the target only from some time on: it brakes,
   * waits, and goes.
   *
   * @param notBefore seconds from the start
   */
  public static Profile waitingToRest(
      double from, double speed, double to, double notBefore, Limits limits) {
    if (notBefore <= 0) {
      return toRest(from, speed, to, limits);
    }
    Profile.Builder builder = new Profile.Builder(from, speed, 6);
    double braked = brakingEnd(from, speed, limits);
    builder.stretch(
        -Math.signum(speed) * limits.deceleration(), Math.abs(speed) / limits.deceleration());
    builder.at(braked, 0).stretch(0, notBefore - builder.time());
    append(builder, braked, 0, to, limits);
    return builder.build();
  }

  private static void append(
      Profile.Builder builder, double from, double speed, double to, Limits limits) {
    double start = from;
    double v = speed;
    double brakingEnd = brakingEnd(from, speed, limits);
    if (v != 0 && (v * (to - from) <= 0 || (to - brakingEnd) * v < -1e-12)) {
      builder.stretch(-Math.signum(v) * limits.deceleration(), Math.abs(v) / limits.deceleration());
      builder.at(brakingEnd, 0);
      start = brakingEnd;
      v = 0;
    }
    run(builder, to - start, Math.abs(v), limits);
    builder.at(to, 0);
  }

  /** The shortest stop. */
  public static Profile brake(double from, double speed, Limits limits) {
    return new Profile.Builder(from, speed, 2)
        .stretch(
            -Math.signum(speed) * limits.deceleration(), Math.abs(speed) / limits.deceleration())
        .at(brakingEnd(from, speed, limits), 0)
        .build();
  }

  /** At constant speed; for motions of which only the duration is known. */
  public static Profile even(double from, double to, double seconds) {
    return new Profile.Builder(from, (to - from) / seconds, 2)
        .stretch(0, seconds)
        .at(to, 0)
        .build();
  }

  /** Where the shortest stop ends, m. */
  public static double brakingEnd(double from, double speed, Limits limits) {
    return from + speed * Math.abs(speed) / (2 * limits.deceleration());
  }

  /**
   * Adds up to three stretches that cover {@code way} (signed) from speed v (towards the target).
   */
  private static void run(Profile.Builder builder, double way, double v, Limits limits) {
    double sign = Math.signum(way);
    double distance = Math.abs(way);
    double a = limits.acceleration();
    double b = limits.deceleration();
    double first = v;
    if (v > limits.speed()) {
      builder.stretch(-sign * b, (v - limits.speed()) / b);
      distance -= (v * v - limits.speed() * limits.speed()) / (2 * b);
      first = limits.speed();
    }
    double peak = StrictMath.sqrt((2 * a * b * distance + b * first * first) / (a + b));
    if (peak <= limits.speed()) {
      builder.stretch(sign * a, (peak - first) / a).stretch(-sign * b, peak / b);
      return;
    }
    double top = limits.speed();
    double cruise = distance - (top * top - first * first) / (2 * a) - top * top / (2 * b);
    builder
        .stretch(sign * a, (top - first) / a)
        .stretch(0, cruise / top)
        .stretch(-sign * b, top / b);
  }
}
