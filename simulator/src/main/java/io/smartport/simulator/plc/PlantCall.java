package io.smartport.simulator.plc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Does something on the plant's thread and waits for the result, but not for ever: what was given
 * up is not done later.
 */
final class PlantCall {
  private static final int PATIENCE_MS = 1_000;

  private PlantCall() {}

  /**
   * The result of the work, or {@code givenUp} when the plant did not come to it.
   *
   * @throws IllegalStateException if the work failed
   */
  static <T> T onPlant(Executor plant, Supplier<T> work, T givenUp) {
    AtomicBoolean decided = new AtomicBoolean();
    CompletableFuture<T> result = new CompletableFuture<>();
    plant.execute(
        () -> {
          if (decided.compareAndSet(false, true)) {
            result.completeAsync(work, Runnable::run);
          }
        });
    try {
      return await(result, decided, givenUp);
    } catch (ExecutionException e) {
      throw new IllegalStateException("plant", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return givenUp;
    }
  }

  private static <T> T await(CompletableFuture<T> result, AtomicBoolean decided, T givenUp)
      throws ExecutionException, InterruptedException {
    try {
      return result.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return decided.compareAndSet(false, true) ? givenUp : result.get();
    }
  }
}
