package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.virtual.CranePhases.Kind;
import io.smartport.simulator.virtual.CranePhases.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of what is concluded after a restart: every kind of exchange, in each of its phases, is
 * interrupted by a restart of each part. Whatever restarts, no box is lost or doubled, engine and
 * plant agree whenever nothing is under way, the ship is worked to its end, and nobody is asked.
 */
class RestartInAnExchangeTest {
  private static final int MOVES = 6;
  private static final long SEED = 1;

  /** Long enough that supervision runs out. */
  private static final long DOWN_MS = 20_000;

  private static final long LIMIT_MS = Duration.ofHours(12).toMillis();

  /** Who restarts. */
  enum Who {
    CORE,
    GATEWAY,
    CRANE,
    TRUCK,
    BROKER
  }

  static List<Arguments> everyCell() {
    List<Arguments> cells = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Phase phase : Phase.values()) {
        for (Who who : Who.values()) {
          boolean isPossible = kind.has(phase) && (who != Who.TRUCK || kind.hasTruck());
          if (isPossible) {
            cells.add(Arguments.of(kind, phase, who));
          }
        }
      }
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("everyCell")
  void aRestartInTheMiddleOfAnExchangeIsOvercome(Kind kind, Phase phase, Who who) {
    TerminalWorld world = TestWorld.of(MOVES, SEED, LineQuality.GOOD, List.of());
    int crane = CranePhases.runTo(world, kind, phase);
    restart(world, who, crane);

    Invariants invariants = new Invariants(world);
    TerminalRun run = new TerminalRun(world, new TestWorld.Watching(invariants), LIMIT_MS);
    assertThat(run.run()).isEqualTo(TerminalRun.Ending.DONE);
    TestWorld.assertClean(world);
    assertThat(IncidentWords.of(world)).as("incidents").isEmpty();
    assertThat(invariants.quietChecks()).as("comparisons of engine and plant").isPositive();
  }

  private static void restart(TerminalWorld world, Who who, int crane) {
    switch (who) {
      case CORE -> world.breakNow(Fault.Kind.ENGINE, DOWN_MS, 0);
      case GATEWAY -> world.breakNow(Fault.Kind.GATEWAY, DOWN_MS, 0);
      case BROKER -> world.breakNow(Fault.Kind.BROKER, DOWN_MS, 0);
      case CRANE -> world.breakNow(Fault.Kind.RESTART, DOWN_MS, crane);
      case TRUCK -> {
        int move = CranePhases.moveOf(world, world.plant().crane(crane).snapshot());
        int truck = CranePhases.truckOf(world, move);
        assertThat(truck).as("a truck takes part").isGreaterThanOrEqualTo(0);
        world.breakNow(Fault.Kind.RESTART, DOWN_MS, truck);
      }
    }
  }
}
