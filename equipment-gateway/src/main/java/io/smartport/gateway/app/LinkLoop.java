package io.smartport.gateway.app;

import io.smartport.tos.time.SiteClock;
import io.smartport.tos.time.SteadyClock;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of all links: it runs what protocols hand over, and its own duty between. The
 * thread that calls {@link #turn} becomes it.
 */
final class LinkLoop implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(LinkLoop.class);
  private static final long PARK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
  private static final int TASKS_A_TURN = 1_000;
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ManyToOneConcurrentLinkedQueue<Runnable> tasks =
      new ManyToOneConcurrentLinkedQueue<>();
  private final Thread owner = Thread.currentThread();
  private final SteadyClock clock;
  private final GatewayFigures figures;
  private volatile long siteMs;
  private long turnedAtNanos;

  /** Belongs to the thread that makes it. */
  LinkLoop(SiteClock site, GatewayFigures figures) {
    this.clock = SteadyClock.ofSystem(site);
    this.figures = figures;
    clock.start();
    siteMs = clock.nowMs();
  }

  @Override
  public void execute(Runnable task) {
    tasks.offer(task);
    LockSupport.unpark(owner);
  }

  /** Site time; on the links' thread to the millisecond, elsewhere as of its last turn. */
  long siteMs() {
    if (Thread.currentThread() == owner) {
      readClock();
    }
    return siteMs;
  }

  private void readClock() {
    if (clock.advance() != null) {
      LOG.warn("The wall clock was set; site time goes on steadily");
    }
    siteMs = clock.nowMs();
  }

  /**
   * Turns once.
   *
   * @param duty returns how much it did
   */
  void turn(IntSupplier duty) {
    long nanos = System.nanoTime();
    if (turnedAtNanos != 0 && nanos - turnedAtNanos >= PAUSE_NANOS) {
      figures.paused();
      LOG.warn("The links were held up for {} ms", (nanos - turnedAtNanos) / 1_000_000);
    }
    turnedAtNanos = nanos;
    figures.turned(nanos, tasks.size());
    readClock();
    int work = runTasks() + duty.getAsInt();
    if (work == 0) {
      LockSupport.parkNanos(PARK_NANOS);
    }
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
        // The top loop of this thread: a fault with one machine must not silence all others.
        figures.taskFailed();
        LOG.error("A task of a link failed", e);
      }
    }
    return TASKS_A_TURN;
  }
}
