package io.smartport.simulator.app.live;

import io.smartport.simulator.world.Agenda;
import io.smartport.tos.time.SiteClock;
import io.smartport.tos.time.SteadyClock;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of the plant: lets happen what is due by site time, and runs what protocols hand
 * over at the instant at which it comes. The thread that calls {@link #turn} becomes it.
 */
final class PlantLoop implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(PlantLoop.class);
  private static final long PARK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
  private static final int TASKS_A_TURN = 1_000;

  private final ManyToOneConcurrentLinkedQueue<Runnable> tasks =
      new ManyToOneConcurrentLinkedQueue<>();
  private final Thread owner = Thread.currentThread();
  private final Agenda agenda = new Agenda();
  private final SteadyClock clock;
  private final long startMs;
  private volatile long turnedAtNanos = System.nanoTime();

  /** Belongs to the thread that makes it; the plant's time begins now. */
  PlantLoop(SiteClock site) {
    clock = SteadyClock.ofSystem(site);
    clock.start();
    startMs = clock.nowMs();
  }

  /** Site time at which the plant's time began. */
  long startMs() {
    return startMs;
  }

  Agenda agenda() {
    return agenda;
  }

  @Override
  public void execute(Runnable task) {
    tasks.offer(task);
    LockSupport.unpark(owner);
  }

  /** Wall time since the loop last came round; may be asked on any thread. */
  long silentMs() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - turnedAtNanos);
  }

  /** Turns once. */
  void turn() {
    turnedAtNanos = System.nanoTime();
    catchUp();
    if (runTasks() == 0) {
      LockSupport.parkNanos(PARK_NANOS);
    }
  }

  private void catchUp() {
    if (clock.advance() != null) {
      LOG.warn("The wall clock was set; site time goes on steadily");
    }
    agenda.runUntil(Math.max(agenda.nowUs(), (clock.nowMs() - startMs) * 1_000));
  }

  private int runTasks() {
    for (int count = 0; count < TASKS_A_TURN; count++) {
      Runnable task = tasks.poll();
      if (task == null) {
        return count;
      }
      try {
        task.run();
      } catch (RuntimeException e) {
        // The top loop of this thread: a fault in one machine's protocol must not stop the others.
        LOG.error("A task of a machine failed", e);
      }
    }
    return TASKS_A_TURN;
  }
}
