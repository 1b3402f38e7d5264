package io.smartport.simulator.plant.motion;

/**
 * What an axis can do.
 *
 * @param speed greatest speed, m/s
 * @param acceleration m/s2
 * @param deceleration m/s2, a positive number
 */
public record Limits(double speed, double acceleration, double deceleration) {
  public Limits {
    if (!(speed > 0 && acceleration > 0 && deceleration > 0)) {
      throw new IllegalArgumentException(
          "limits must be positive: " + speed + ", " + acceleration + ", " + deceleration);
    }
  }

  /** The same acceleration for speeding up and for braking. */
  public static Limits symmetric(double speed, double acceleration) {
    return new Limits(speed, acceleration, acceleration);
  }
}
