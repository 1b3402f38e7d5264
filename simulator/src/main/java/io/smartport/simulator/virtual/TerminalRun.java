package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.crane.Crane;
import java.util.List;

/**
 * Lets a world run until its call is worked and its machines are quiet, or until it makes no
 * progress any more. A scripted controller goes through open incidents once a minute.
 */
public final class TerminalRun {
  /** How a run ended. */
  public enum Ending {
    /** All moves are done and all machines are quiet. */
    DONE,
    /** No move was done for two hours of site time. */
    STALLED,
    /** All moves are done, but machines did not come to rest within two hours. */
    NEVER_QUIET,
    /** The time limit was reached. */
    LIMIT,
    /** The core refused an opening message, so that there is nothing to work. */
    REFUSED,
    /** The watcher said stop. */
    STOPPED
  }

  /** Hears how the run goes on. */
  public interface Watcher {
    /** Asked between two happenings; false ends the run. */
    boolean mayGoOn();

    /** The first quay crane lifts something. */
    void firstMove();

    /** One more move is done; the last call is the last move. */
    void moveDone();
  }

  private static final long STALL_MS = 2 * 3_600_000L;
  private static final long MINUTE_MS = 60_000;

  private final TerminalWorld world;
  private final Watcher watcher;
  private final long limitMs;
  private final WaitCycles cycles = new WaitCycles();
  private int doneMoves;
  private long progressAtMs;
  private long nextMinuteMs = MINUTE_MS;
  private long firstMoveUs = -1;
  private long lastMoveUs = -1;
  private long firstMoveMessages;
  private long lastMoveMessages;
  private TruckSums trucksBefore = TruckSums.ZERO;
  private TruckSums trucksAfter = TruckSums.ZERO;

  /**
   * A run that has not begun.
   *
   * @param limitMs of site time
   */
  public TerminalRun(TerminalWorld world, Watcher watcher, long limitMs) {
    this.world = world;
    this.watcher = watcher;
    this.limitMs = limitMs;
  }

  /** Runs to the end. */
  public Ending run() {
    if (world.engine().state().cargo().calls.rows() == 0) {
      return Ending.REFUSED;
    }
    while (watcher.mayGoOn()) {
      if (!world.step()) {
        return world.isDone() ? Ending.DONE : Ending.STALLED;
      }
      look();
      long nowMs = world.nowMs();
      if (world.isDone() && world.isQuiet() && busyMachines().isEmpty()) {
        return Ending.DONE;
      }
      if (nowMs - progressAtMs > STALL_MS) {
        return world.isDone() ? Ending.NEVER_QUIET : Ending.STALLED;
      }
      if (nowMs > limitMs) {
        return Ending.LIMIT;
      }
    }
    return Ending.STOPPED;
  }

  private void look() {
    if (firstMoveUs < 0) {
      lookForFirstMove();
    }
    int done = world.engine().state().cargo().calls.doneMoves.get(0);
    if (done != doneMoves) {
      doneMoves = done;
      progressAtMs = world.nowMs();
      lastMoveUs = world.nowUs();
      lastMoveMessages = world.counts().messages();
      trucksAfter = TruckSums.of(world.plant().trucks(), world.nowUs());
      watcher.moveDone();
    }
    if (world.nowMs() >= nextMinuteMs) {
      nextMinuteMs = world.nowMs() + MINUTE_MS;
      cycles.sample(world.engine().state().transport(), world.spec().site().lanes());
      if (world.counts().incidentsOpen() > 0) {
        world.resolveIncidents();
      }
    }
  }

  private void lookForFirstMove() {
    for (Crane crane : quayCranes()) {
      if (crane.tally().firstMoveUs() >= 0) {
        firstMoveUs = crane.tally().firstMoveUs();
        firstMoveMessages = world.counts().messages();
        trucksBefore = TruckSums.of(world.plant().trucks(), world.nowUs());
        watcher.firstMove();
        return;
      }
    }
  }

  private List<Crane> quayCranes() {
    return world.plant().cranes().subList(0, world.spec().site().cranes().size());
  }

  /** Machines that work, drive or are on their way, by name; empty when all is at rest. */
  public List<String> busyMachines() {
    return BusyMachines.of(world.plant());
  }

  public TerminalWorld world() {
    return world;
  }

  /** Moves of the call that are done, hatch covers and both moves of a restow included. */
  public int doneMoves() {
    return doneMoves;
  }

  /** Site time from the first lift of a quay crane to the last move done, us; 0 without moves. */
  public long workedUs() {
    return firstMoveUs < 0 || lastMoveUs < 0 ? 0 : lastMoveUs - firstMoveUs;
  }

  /** Messages journaled in that time. */
  public long workedMessages() {
    return workedUs() == 0 ? 0 : lastMoveMessages - firstMoveMessages;
  }

  /** What the trucks did in that time. */
  public TruckSums workedTrucks() {
    return workedUs() == 0 ? TruckSums.ZERO : trucksAfter.minus(trucksBefore);
  }

  /** Deadlocks among trucks. */
  public WaitCycles cycles() {
    return cycles;
  }
}
