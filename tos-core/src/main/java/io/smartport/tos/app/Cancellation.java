package io.smartport.tos.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C as a flag that long work looks at: the process waits until the work has ended by itself
 * and has told what it has so far, at most 30 s.
 */
public final class Cancellation implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "cancel");
  private volatile boolean isAsked;

  private Cancellation() {}

  /** From here to {@link #close} an interrupt of the process is only a wish. */
  public static Cancellation onInterrupt() {
    Cancellation cancellation = new Cancellation();
    Runtime.getRuntime().addShutdownHook(cancellation.hook);
    return cancellation;
  }

  private void await() {
    isAsked = true;
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the work shall end. */
  public boolean isAsked() {
    return isAsked;
  }

  /** The work has ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process ends already; the hook has nothing more to wait for.
    }
  }
}
