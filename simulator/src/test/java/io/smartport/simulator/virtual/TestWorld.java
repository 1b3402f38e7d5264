package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.plant.audit.Violation;
import io.smartport.tos.journal.MemoryJournal;
import io.smartport.tos.journal.MemoryOutbound;
import io.smartport.tos.runtime.PolicyFigures;
import io.smartport.tos.runtime.RecordTap;
import java.util.List;
import org.agrona.DirectBuffer;

/** A small terminal with its journals in memory, for tests. */
final class TestWorld {
  private TestWorld() {}

  /** Two cranes and eight trucks at a ship of so many moves. */
  static TerminalWorld of(int moves, long seed, LineQuality lines, List<Fault> faults) {
    WorldSpec spec =
        new WorldSpec(
            SampleCalls.SMALL.withTrucks(8),
            SampleCalls.call(moves, seed),
            PolicyFigures.DEFAULT,
            0.3,
            900,
            1_767_225_600_000L,
            seed,
            lines,
            faults);
    return new TerminalWorld(
        spec,
        new TerminalWorld.Outlets(
            new MemoryJournal(), new MemoryOutbound(), new NoTap(), () -> {}, line -> {}));
  }

  /** Nothing was violated, and each box is in one place, the one that engine and plan say. */
  static void assertClean(TerminalWorld world) {
    for (Violation violation : Violation.values()) {
      assertThat(world.plant().auditor().count(violation))
          .as("%s: %s", violation, world.plant().auditor().findings())
          .isZero();
    }
    BoxCensus census = BoxCensus.of(world);
    assertThat(census.lost() + census.misplaced() + census.duplicated())
        .as("boxes lost, misplaced or duplicated: %s", census.details())
        .isZero();
  }

  /** Lets a run go on while the invariants hold. */
  record Watching(Invariants invariants) implements TerminalRun.Watcher {
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
    public void record(DirectBuffer record, int offset, int length) {}

    @Override
    public void output(long index, int ordinal, DirectBuffer buffer, int offset, int length) {}
  }
}
