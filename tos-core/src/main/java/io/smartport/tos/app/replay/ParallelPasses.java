package io.smartport.tos.app.replay;

import io.smartport.tos.app.replay.PassRun.Done;
import io.smartport.tos.journal.JournalDamagedException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Passes over one journal, a core each while there are cores. One thread starts and takes them. */
final class ParallelPasses implements AutoCloseable {
  private final ExecutorService cores =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("replay-", 1).factory());
  private final CompletionService<Done> ended = new ExecutorCompletionService<>(cores);
  private final LongAdder handled = new LongAdder();
  private final RecordedJournal journal;
  private final BooleanSupplier isCancelled;
  private long messages;
  private int open;
  private volatile boolean isClosed;

  ParallelPasses(RecordedJournal journal, BooleanSupplier isCancelled) {
    this.journal = journal;
    this.isCancelled = isCancelled;
  }

  /** Passes that are started first come to a core first. */
  void start(long from, long to) {
    ended.submit(
        new PassRun(journal, from, to, handled, () -> isClosed || isCancelled.getAsBoolean()));
    messages += to - from;
    open++;
  }

  /** Whether {@link #take} has something to wait for. */
  boolean hasOpen() {
    return open > 0;
  }

  /**
   * Waits for the pass that ends next, at most a second.
   *
   * @return empty when none ended in that time
   * @throws CancellationException when the passes are cancelled
   * @throws JournalDamagedException if the inbound journal is damaged
   */
  Optional<Done> take() {
    try {
      Future<Done> next = ended.poll(1, TimeUnit.SECONDS);
      if (next == null) {
        return Optional.empty();
      }
      open--;
      return Optional.of(next.get());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A pass failed", e.getCause());
    }
  }

  /** Messages that all passes together have handled. */
  long handled() {
    return handled.sum();
  }

  /** Messages that all passes together will handle. */
  long messages() {
    return messages;
  }

  /** Ends what still runs, and waits for it. */
  @Override
  public void close() {
    isClosed = true;
    cores.close();
  }
}
