package io.smartport.simulator.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.virtual.BoxCensus;
import io.smartport.simulator.virtual.Invariants;
import io.smartport.simulator.virtual.TerminalRun;
import io.smartport.simulator.virtual.TerminalWorld;
import io.smartport.tos.journal.MemoryJournal;
import io.smartport.tos.journal.MemoryOutbound;
import io.smartport.tos.runtime.RecordTap;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

/**
 * The heart of the tests: random small worlds in which machines stop and restart, lines drop,
 * messages come late, twice and out of order, engine and gateway are killed, and cranes meet on
 * short ships; the invariants are checked after every message, and at the end every box is where it
 * belongs.
 */
class RandomWorldsTest {
  private static final int WORLDS = 300;
  private static final long LIMIT_MS = Duration.ofDays(3).toMillis();
  private static final CompiledSite SITE = SiteCompiler.load("../sites/small.yaml");

  private final LongAdder quietChecks = new LongAdder();

  @Test
  void threeHundredRandomWorldsWithFaultsAreWorkedWithoutBreakingAnything() {
    // Worlds share nothing that changes, so each may have a core of its own.
    List<String> failures =
        LongStream.rangeClosed(1, WORLDS)
            .parallel()
            .mapToObj(this::failure)
            .flatMap(Optional::stream)
            .toList();
    assertThat(failures).as("worlds that broke something").isEmpty();
    assertThat(quietChecks.sum())
        .as("comparisons of engine and plant")
        .isGreaterThan(WORLDS * 100L);
  }

  private Optional<String> failure(long seed) {
    try {
      runWorld(seed);
      return Optional.empty();
    } catch (IllegalStateException | IllegalArgumentException | AssertionError e) {
      return Optional.of(e.getMessage() + "\n  to repeat: ./smartport sim --world " + seed);
    }
  }

  private void runWorld(long seed) {
    TerminalWorld world = new TerminalWorld(SimPlanner.world(seed, SITE).world(), outlets());
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
    assertThat(world.counts().alarmsStanding()).as("alarms standing").isZero();
    quietChecks.add(invariants.quietChecks());
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
