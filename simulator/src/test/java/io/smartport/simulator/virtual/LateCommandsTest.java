package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.truck.Truck;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines so slow that commands come after their end: machines refuse them, and the work goes on. */
class LateCommandsTest {
  private static final LineQuality SLOW = new LineQuality(8_000_000, 0.1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lateCommandsAreRefusedAndTheShipIsWorkedAllTheSame(long seed) {
    TerminalWorld world = TestWorld.of(12, seed, SLOW, List.of());
    Invariants invariants = new Invariants(world);
    long limitMs = Duration.ofDays(2).toMillis();
    TerminalRun run = new TerminalRun(world, new TestWorld.Watching(invariants), limitMs);
    assertThat(run.run()).isEqualTo(TerminalRun.Ending.DONE);

    long byCranes = world.plant().cranes().stream().mapToLong(Crane::refusedLate).sum();
    long byTrucks = world.plant().trucks().stream().mapToLong(Truck::refusedLate).sum();
    assertThat(byCranes).as("late commands to cranes").isPositive();
    assertThat(byTrucks).as("late commands to trucks").isPositive();
    assertThat(world.plant().auditor().count(Violation.LATE_COMMAND)).isZero();
    TestWorld.assertClean(world);
  }
}
