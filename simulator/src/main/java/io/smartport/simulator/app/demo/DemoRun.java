package io.smartport.simulator.app.demo;

import io.smartport.simulator.app.live.PlantFigures;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Follows the work of a terminal until it is done: progress, incidents, kills. */
final class DemoRun {
  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long INCIDENT_NANOS = TimeUnit.SECONDS.toNanos(6);
  private static final long KILL_GAP_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long STALL_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final Terminal terminal;
  private final CallDesk desk;
  private final Chaos kills;
  private final int moves;
  private final PrintWriter err;
  private final long startNanos = System.nanoTime();
  private PlantFigures figures = PlantFigures.NONE;
  private boolean hasBegun;
  private long movedAtNanos = startNanos;
  private long killedAtNanos = startNanos;
  private long openSinceNanos = startNanos;
  private long doneAtNanos;

  /**
   * A run that has not begun.
   *
   * @param moves boxes of the ship
   */
  DemoRun(Terminal terminal, CallDesk desk, Chaos kills, int moves, PrintWriter err) {
    this.terminal = terminal;
    this.desk = desk;
    this.kills = kills;
    this.moves = moves;
    this.err = err;
  }

  /** The plant's figures; after the end of the simulator its last ones. */
  PlantFigures figures() throws IOException {
    return PlantFigures.read(terminal.state().of("simulator")).orElse(figures);
  }

  /**
   * Runs to the end.
   *
   * @return how it ended, as in a report
   */
  String run(BooleanSupplier isCancelled) throws IOException, InterruptedException {
    long saidAt = System.nanoTime();
    long lookedAt = saidAt;
    while (!isCancelled.getAsBoolean() && terminal.areAllUp()) {
      while (desk.listen()) {
        desk.takeRemarks().forEach(err::println);
      }
      long now = System.nanoTime();
      if (now - lookedAt >= LOOK_NANOS) {
        lookedAt = now;
        look(now);
        if (isOver(now)) {
          if (kills.left() > 0) {
            err.printf("chaos: %d kills were not due before the end%n", kills.left());
          }
          return figures.busy().isEmpty() ? "DONE" : "NEVER_QUIET";
        }
        if (now - movedAtNanos >= STALL_NANOS) {
          return "STALLED";
        }
      }
      if (now - saidAt >= PROGRESS_NANOS) {
        saidAt = now;
        err.printf(
            "%4d s: %d of %d boxes moved, %d machines at work, %d incidents open%n",
            seconds(now),
            figures.boxMoves(),
            moves,
            figures.busy().size(),
            desk.counts().incidentsOpen());
        err.flush();
      }
      LockSupport.parkNanos(TURN_NANOS);
    }
    return "STOPPED";
  }

  private void look(long now) throws IOException, InterruptedException {
    PlantFigures read = figures();
    if (!hasBegun && read.cranesAtWork() > 0) {
      hasBegun = true;
      err.printf("The first crane moves, %d s after the start%n", seconds(now));
      err.flush();
    }
    if (read.boxMoves() != figures.boxMoves()) {
      movedAtNanos = now;
    }
    figures = read;
    if (!desk.hasOpenIncidents()) {
      openSinceNanos = now;
    } else if (now - openSinceNanos >= INCIDENT_NANOS) {
      openSinceNanos = now;
      desk.handleIncidents(box -> figures.boxes().place().get(Math.toIntExact(box)));
    }
    if (now - killedAtNanos >= KILL_GAP_NANOS) {
      kill(now);
    }
  }

  private void kill(long now) throws IOException, InterruptedException {
    String process = kills.next(figures.boxMoves());
    if (!process.isEmpty()) {
      killedAtNanos = now;
      err.printf("chaos: kills the %s after %d boxes%n", process, figures.boxMoves());
      terminal.killAndRestart(process);
    }
  }

  /** The call is done, and the machines have come to rest or had the time to. */
  private boolean isOver(long now) {
    if (!desk.isDone()) {
      return false;
    }
    if (doneAtNanos == 0) {
      doneAtNanos = now;
    }
    return (figures.busy().isEmpty() && now - doneAtNanos >= 2 * LOOK_NANOS)
        || now - doneAtNanos >= QUIET_NANOS;
  }

  private long seconds(long now) {
    return TimeUnit.NANOSECONDS.toSeconds(now - startNanos);
  }
}
