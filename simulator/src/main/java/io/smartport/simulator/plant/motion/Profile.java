package io.smartport.simulator.plant.motion;

/**
 * Position over time as stretches of constant acceleration, in metres and seconds from the start of
 * the profile. Before the start it is as at the start; after the end it stands still. Immutable.
 */
public final class Profile {
  private final double[] times;
  private final double[] positions;
  private final double[] speeds;
  private final double[] accelerations;

  /** Stretch i runs from times[i] to times[i + 1]; the last entry is the end. */
  Profile(double[] times, double[] positions, double[] speeds, double[] accelerations) {
    this.times = times;
    this.positions = positions;
    this.speeds = speeds;
    this.accelerations = accelerations;
  }

  /** Standing at a position. */
  public static Profile standing(double position) {
    return new Builder(position, 0, 1).build();
  }

  /** Seconds until it stands still. */
  public double duration() {
    return times[times.length - 1];
  }

  /** Where it ends, m. */
  public double end() {
    return positions[positions.length - 1];
  }

  /** Where it is at time t, m. */
  public double positionAt(double t) {
    if (t >= duration()) {
      return end();
    }
    int i = stretchAt(t);
    double dt = Math.max(0, t - times[i]);
    return positions[i] + (speeds[i] + 0.5 * accelerations[i] * dt) * dt;
  }

  /** How fast it is at time t, m/s, negative towards lower positions. */
  public double speedAt(double t) {
    if (t < 0 || t >= duration()) {
      return 0;
    }
    int i = stretchAt(t);
    return speeds[i] + accelerations[i] * (t - times[i]);
  }

  /** The first time at which it is at {@code position}, or positive infinity when it never is. */
  public double timeAt(double position) {
    for (int i = 0; i + 1 < times.length; i++) {
      double dt = firstRoot(accelerations[i], speeds[i], positions[i] - position);
      if (dt <= times[i + 1] - times[i] + 1e-9) {
        return Math.min(times[i] + dt, times[i + 1]);
      }
    }
    return Math.abs(end() - position) < 1e-6 ? duration() : Double.POSITIVE_INFINITY;
  }

  /** Number of stretches. */
  public int stretches() {
    return times.length - 1;
  }

  /** Start of stretch i, s; {@code stretches()} gives the end. */
  public double startOf(int i) {
    return times[i];
  }

  /** Acceleration at time t, m/s2. */
  public double accelerationAt(double t) {
    return t < 0 || t >= duration() ? 0 : accelerations[stretchAt(t)];
  }

  private int stretchAt(double t) {
    int i = 0;
    while (i + 2 < times.length && times[i + 1] <= t) {
      i++;
    }
    return i;
  }

  /** Smallest x >= 0 with a/2 x2 + v x + d = 0. */
  private static double firstRoot(double a, double v, double d) {
    if (Math.abs(d) < 1e-12) {
      return 0;
    }
    if (a == 0) {
      double x = -d / v;
      return x >= 0 ? x : Double.POSITIVE_INFINITY;
    }
    double inside = v * v - 2 * a * d;
    if (inside < 0) {
      // Rounding at a turning point must not lose the root.
      if (inside < -1e-9) {
        return Double.POSITIVE_INFINITY;
      }
      inside = 0;
    }
    double root = StrictMath.sqrt(inside);
    double q = -(v + Math.copySign(root, v));
    double first = q / a;
    double second = q == 0 ? first : 2 * d / q;
    double low = Math.min(first, second);
    double high = Math.max(first, second);
    if (low >= -1e-9) {
      return Math.max(0, low);
    }
    return high >= -1e-9 ? Math.max(0, high) : Double.POSITIVE_INFINITY;
  }

  /** Builds a profile stretch by stretch. */
  public static final class Builder {
    private double[] times;
    private double[] positions;
    private double[] speeds;
    private double[] accelerations;
    private int count;
    private double time;
    private double position;
    private double speed;

    /** Starts at a position (m) with a speed (m/s), with room for some stretches. */
    public Builder(double position, double speed, int stretches) {
      this.position = position;
      this.speed = speed;
      this.times = new double[stretches + 1];
      this.positions = new double[stretches + 1];
      this.speeds = new double[stretches + 1];
      this.accelerations = new double[stretches + 1];
    }

    /** Adds a stretch; one without length is left out. */
    public Builder stretch(double acceleration, double seconds) {
      if (seconds > 0) {
        put(acceleration);
        time += seconds;
        position += (speed + 0.5 * acceleration * seconds) * seconds;
        speed += acceleration * seconds;
      }
      return this;
    }

    /** Puts position and speed onto known values, so that rounding never adds up. */
    public Builder at(double knownPosition, double knownSpeed) {
      position = knownPosition;
      speed = knownSpeed;
      return this;
    }

    /** Seconds so far. */
    public double time() {
      return time;
    }

    /** The finished profile; what comes after it stands still. */
    public Profile build() {
      put(0);
      return new Profile(cut(times), cut(positions), cut(speeds), cut(accelerations));
    }

    private void put(double acceleration) {
      if (count == times.length) {
        times = java.util.Arrays.copyOf(times, count * 2);
        positions = java.util.Arrays.copyOf(positions, count * 2);
        speeds = java.util.Arrays.copyOf(speeds, count * 2);
        accelerations = java.util.Arrays.copyOf(accelerations, count * 2);
      }
      times[count] = time;
      positions[count] = position;
      speeds[count] = speed;
      accelerations[count++] = acceleration;
    }

    private double[] cut(double[] values) {
      return values.length == count ? values : java.util.Arrays.copyOf(values, count);
    }
  }
}
