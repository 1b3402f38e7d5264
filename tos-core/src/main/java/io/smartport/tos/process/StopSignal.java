package io.smartport.tos.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish that a process ends: SIGTERM, Ctrl-C, or a failure inside. The JVM lives until the
 * process says that it has ended in good order, or the time for that is over.
 */
public final class StopSignal {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** A signal that the JVM gives when it is told to end. */
  public static StopSignal ofJvm() {
    StopSignal signal = new StopSignal();
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(signal::stopAndWait, "stop"));
    } catch (IllegalStateException _) {
      // The JVM is ending already.
      signal.stop();
    }
    return signal;
  }

  private void stopAndWait() {
    wanted.countDown();
    try {
      // A thread of shutdown that is held up longer would only be killed from outside.
      ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the process to end. */
  public void stop() {
    wanted.countDown();
  }

  /** Whether the process shall end. */
  public boolean isStopping() {
    return wanted.getCount() == 0;
  }

  /** Waits until the process shall end. */
  public void await() {
    await(Duration.ofNanos(Long.MAX_VALUE));
  }

  /** Waits until the process shall end, or the time is over. */
  public void await(Duration most) {
    try {
      var _ = wanted.await(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  /** The process has ended in good order. */
  public void ended() {
    ended.countDown();
  }
}
