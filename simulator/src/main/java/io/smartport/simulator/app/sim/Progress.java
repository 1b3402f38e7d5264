package io.smartport.simulator.app.sim;

import io.smartport.simulator.virtual.MoveCounts;
import io.smartport.simulator.virtual.TerminalRun;
import io.smartport.simulator.virtual.TerminalWorld;
import io.smartport.tos.runtime.FollowerThread;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Watches a run by the wall clock: a line a second, the wall time of the moves, and the stop. */
final class Progress implements TerminalRun.Watcher {
  private static final int ASKS_A_LOOK = 256;
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final TerminalWorld world;
  private final FollowerThread follower;
  private final BooleanSupplier isCancelled;
  private final PrintWriter err;
  private long asks;
  private long lineAtNanos = System.nanoTime();
  private long lineAtMs;
  private long firstMoveNanos;
  private long lastMoveNanos;

  Progress(
      TerminalWorld world, FollowerThread follower, BooleanSupplier isCancelled, PrintWriter err) {
    this.world = world;
    this.follower = follower;
    this.isCancelled = isCancelled;
    this.err = err;
  }

  @Override
  public boolean mayGoOn() {
    if (++asks % ASKS_A_LOOK != 0) {
      return true;
    }
    long now = System.nanoTime();
    if (now - lineAtNanos >= SECOND_NANOS) {
      print(now);
    }
    return !isCancelled.getAsBoolean() && !follower.hasFailed();
  }

  private void print(long now) {
    MoveCounts moves = MoveCounts.of(world.engine().state().work());
    Duration site = Duration.ofMillis(world.nowMs());
    err.printf(
        "%,d of %,d moves, site time %d:%02d:%02d, %,.0f x real time%n",
        moves.done(),
        moves.planned(),
        site.toHours(),
        site.toMinutesPart(),
        site.toSecondsPart(),
        (world.nowMs() - lineAtMs) * 1e6 / (now - lineAtNanos));
    err.flush();
    lineAtNanos = now;
    lineAtMs = world.nowMs();
  }

  @Override
  public void firstMove() {
    firstMoveNanos = System.nanoTime();
  }

  @Override
  public void moveDone() {
    lastMoveNanos = System.nanoTime();
  }

  /** From first to last move; 0 without moves. */
  double wallSeconds() {
    return lastMoveNanos == 0 || firstMoveNanos == 0
        ? 0
        : (double) (lastMoveNanos - firstMoveNanos) / SECOND_NANOS;
  }
}
