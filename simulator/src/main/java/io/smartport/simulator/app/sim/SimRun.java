package io.smartport.simulator.app.sim;

import io.smartport.simulator.plant.audit.HappeningSink;
import io.smartport.simulator.report.Checks;
import io.smartport.simulator.report.EventLog;
import io.smartport.simulator.report.ReportBuilder;
import io.smartport.simulator.report.RunReport;
import io.smartport.simulator.virtual.TerminalRun;
import io.smartport.simulator.virtual.TerminalWorld;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.engine.Follower;
import io.smartport.tos.runtime.FollowerThread;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run from its plan to its checked report. */
public final class SimRun {
  private static final long LIMIT_MS = Duration.ofDays(14).toMillis();

  private final SimPlan plan;
  private final BooleanSupplier isCancelled;
  private final PrintWriter err;
  private @Nullable TerminalWorld world;

  /**
   * A run that has not begun.
   *
   * @param isCancelled ends the run with a report of what was done so far
   * @param err takes a line of progress a wall second
   */
  public SimRun(SimPlan plan, BooleanSupplier isCancelled, PrintWriter err) {
    this.plan = plan;
    this.isCancelled = isCancelled;
    this.err = err;
  }

  /**
   * Runs it.
   *
   * @param events file for what physically happens; null for none
   * @param journal folder for the journal, empty or not there; null for none
   */
  public RunReport run(@Nullable Path events, @Nullable Path journal) {
    try (RunJournals journals = RunJournals.open(journal, plan.world().faults());
        EventLog log = events == null ? null : eventLog(events);
        FollowerThread follower =
            new FollowerThread(new Follower(RunJournals::isSnapshotDue, journals.snapshots()))) {
      return run(journals, log, follower);
    }
  }

  private RunReport run(
      RunJournals journals, @Nullable HappeningSink log, FollowerThread follower) {
    TerminalWorld built = build(journals, log == null ? line -> {} : log, follower);
    world = built;
    Progress progress = new Progress(built, follower, isCancelled, err);
    TerminalRun run = new TerminalRun(built, progress, LIMIT_MS);
    TerminalRun.Ending ending = run.run();
    follower.close();
    Engine engine = built.engine();
    Optional<String> divergence =
        follower.divergence(engine.lastIndex(), engine.stateHash()).map(Follower.Divergence::text);
    RunReport report =
        new ReportBuilder(run)
            .build(
                new ReportBuilder.Frame(
                    plan.scenario(), plan.call(), progress.wallSeconds(), WallMachine.describe()),
                ending);
    return report.withChecks(Checks.of(report, plan.checks(), divergence));
  }

  private TerminalWorld build(RunJournals journals, HappeningSink log, FollowerThread follower) {
    try {
      return new TerminalWorld(
          plan.world(),
          new TerminalWorld.Outlets(
              journals.inbound(), journals.outbound(), follower, journals::appended, log));
    } catch (IllegalArgumentException e) {
      // The yard has no slot for a box of the plan, or a box of the plan hangs in the air.
      throw new BadArgument(plan.call() + " cannot be worked here: " + e.getMessage(), e);
    }
  }

  private EventLog eventLog(Path file) {
    try {
      Writer writer = Files.newBufferedWriter(file);
      return new EventLog(writer, plan.world().site(), plan.world().startMs(), this::boxName);
    } catch (IOException e) {
      throw new BadArgument("--events " + file + ": cannot be written: " + e, e);
    }
  }

  private String boxName(int id) {
    return world == null ? "" : world.boxName(id);
  }
}
