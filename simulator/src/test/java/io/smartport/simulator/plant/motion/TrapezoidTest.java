package io.smartport.simulator.plant.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smartport.simulator.world.SeededRandom;
import org.junit.jupiter.api.Test;

class TrapezoidTest {
  @Test
  void aLongWayTakesDistanceOverSpeedPlusOneRamp() {
    Profile profile = Trapezoid.restToRest(0, 40, Limits.symmetric(3.75, 0.6));
    assertThat(profile.duration()).isCloseTo(40 / 3.75 + 3.75 / 0.6, within(1e-9));
  }

  @Test
  void aShortWayNeverReachesFullSpeed() {
    Profile profile = Trapezoid.restToRest(5, 2, Limits.symmetric(3.75, 0.6));
    assertThat(profile.duration()).isCloseTo(2 * Math.sqrt(3 / 0.6), within(1e-9));
    assertThat(profile.end()).isEqualTo(2);
  }

  @Test
  void randomMotionsAgreeWithNumericalIntegrationAndKeepTheirLimits() {
    SeededRandom random = new SeededRandom(4);
    for (int i = 0; i < 40; i++) {
      Limits limits =
          new Limits(random.uniform(0.3, 7), random.uniform(0.1, 1), random.uniform(0.1, 1));
      double from = random.uniform(-50, 50);
      double speed = random.uniform(-limits.speed(), limits.speed());
      double to = random.uniform(-50, 50);
      check(Trapezoid.toRest(from, speed, to, limits), from, speed, to, limits);
    }
  }

  @Test
  void aStopIsTheShortestPossible() {
    Profile stop = Trapezoid.brake(10, -2, Limits.symmetric(3, 0.5));
    assertThat(stop.duration()).isCloseTo(4, within(1e-9));
    assertThat(stop.end()).isCloseTo(6, within(1e-9));
  }

  @Test
  void theTimeOfAPositionIsWhereTheProfileIsThen() {
    Profile profile = Trapezoid.restToRest(0, -40, Limits.symmetric(3.75, 0.6));
    for (double s = 0; s >= -40; s -= 0.7) {
      assertThat(profile.positionAt(profile.timeAt(s))).isCloseTo(s, within(1e-6));
    }
    assertThat(profile.timeAt(1)).isInfinite();
  }

  private static void check(Profile profile, double from, double speed, double to, Limits limits) {
    double step = profile.duration() / 20_000;
    double position = from;
    double v = speed;
    double most = Math.max(limits.acceleration(), limits.deceleration());
    for (int k = 0; k < 20_000; k++) {
      double middle = profile.speedAt((k + 0.5) * step);
      position += middle * step;
      assertThat(Math.abs(middle)).isLessThan(limits.speed() + 1e-9);
      assertThat(Math.abs(middle - v)).isLessThan(most * step * 1.001 + 1e-9);
      v = middle;
      assertThat(profile.positionAt((k + 1) * step)).isCloseTo(position, within(0.01));
    }
    assertThat(position).isCloseTo(to, within(0.05));
    assertThat(v).isCloseTo(0, within(0.01));
  }
}
