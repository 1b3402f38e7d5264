package io.smartport.simulator.app.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.virtual.BoxCensus;
import io.smartport.simulator.virtual.Invariants;
import io.smartport.simulator.virtual.TerminalRun;
import io.smartport.simulator.virtual.TerminalWorld;
import io.smartport.tos.journal.MemoryJournal;
import io.smartport.tos.journal.MemoryOutbound;
import io.smartport.tos.runtime.RecordTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

/**
 * The heart of the tests: random small worlds in which machines stop and restart, lines drop,
 * messages come late, twice and out of order, engine and gateway are killed; the invariants are
 * checked after every message, and at the end every box is where it belongs.
 */
class RandomWorldsTest {
  private static final int WORLDS = 300;
  private static final long LIMIT_MS = Duration.ofDays(3).toMillis();

  @Test
  void threeHundredRandomWorldsWithFaultsAreWorkedWithoutBreakingAnything() {
    List<String> failures = new ArrayList<>();
    long quietChecks = 0;
    for (int seed = 1; seed <= WORLDS; seed++) {
      try {
        quietChecks += runWorld(seed);
      } catch (IllegalStateException | AssertionError e) {
        failures.add(e.getMessage() + "\n  to repeat: ./smartport sim --world " + seed);
      }
    }
    if (!failures.isEmpty()) {
      fail(String.join("\n", failures));
    }
    assertThat(quietChecks).as("comparisons of engine and plant").isGreaterThan(WORLDS * 100L);
  }

  private static long runWorld(long seed) {
    TerminalWorld world =
        new TerminalWorld(SimPlanner.world(seed, "../sites/small.yaml").world(), outlets());
    Invariants invariants = new Invariants(world);
    TerminalRun run = new TerminalRun(world, new Watching(invariants), LIMIT_MS);
    assertThat(run.run()).as("how the run ended").isEqualTo(TerminalRun.Ending.DONE);
    for (Violation violation : Violation.values()) {
      assertThat(world.plant().auditor().count(violation))
          .as("%s: %s", violation, world.plant().auditor().findings())
          .isZero();
    }
    BoxCensus census = BoxCensus.of(world);
    assertThat(census.lost() + census.misplaced() + census.duplicated())
        .as("boxes lost, misplaced or duplicated: %s", census.details())
        .isZero();
    assertThat(run.cycles().count()).as("deadlocks").isZero();
    assertThat(world.counts().incidentsOpen()).as("incidents open").isZero();
    return invariants.quietChecks();
  }

  private static TerminalWorld.Outlets outlets() {
    return new TerminalWorld.Outlets(
        new MemoryJournal(), new MemoryOutbound(), new NoTap(), () -> {}, line -> {});
  }

  private record Watching(Invariants invariants) implements TerminalRun.Watcher {
    @Override
    public boolean mayGoOn() {
      invariants.check();
      return true;
    }

    @Override
    public void firstMove() {}

    @Override
    public void moveDone() {}
  }

  private static final class NoTap implements RecordTap {
    @Override
    public void record(DirectBuffer buffer, int offset, int length) {}

    @Override
    public void output(long index, int ordinal, DirectBuffer buffer, int offset, int length) {}
  }
}
