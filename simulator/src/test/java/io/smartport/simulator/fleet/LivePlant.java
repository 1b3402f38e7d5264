package io.smartport.simulator.fleet;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.PlantBinding;
import io.smartport.simulator.plant.SiteLayout;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.CompiledSite;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A plant that follows the wall clock, some times as fast, on a thread of its own. */
final class LivePlant implements AutoCloseable {
  private static final long STEP_MS = 5;

  private final Agenda agenda = new Agenda();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Plant plant;
  private final int factor;
  private final long startNs = System.nanoTime();
  private volatile IntConsumer listener = machine -> {};

  LivePlant(CompiledSite site, int factor) {
    this.factor = factor;
    PlantBinding binding = PlantBinding.deaf().heardBy(machine -> listener.accept(machine));
    plant = new Plant(agenda, new SeededRandom(1), SiteLayout.of(site, 900), binding);
    var _ = thread.scheduleWithFixedDelay(this::catchUp, STEP_MS, STEP_MS, TimeUnit.MILLISECONDS);
  }

  private void catchUp() {
    agenda.runUntil(Math.max(agenda.nowUs(), siteUs()));
  }

  private long siteUs() {
    return (System.nanoTime() - startNs) / 1_000 * factor;
  }

  /** Milliseconds of site time. */
  long siteMs() {
    return siteUs() / 1_000;
  }

  long nowUs() {
    return agenda.nowUs();
  }

  Plant plant() {
    return plant;
  }

  Executor executor() {
    return command ->
        thread.execute(
            () -> {
              catchUp();
              command.run();
            });
  }

  void tellChangesTo(IntConsumer changes) {
    listener = changes;
  }

  /** Asks something on the plant's thread. */
  <T> T ask(Callable<T> question) {
    try {
      return thread.submit(question).get(5, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the plant does not answer", e);
    }
  }

  /** Does something to a truck on the plant's thread. */
  void with(Truck truck, Consumer<Truck> what) {
    ask(
        () -> {
          what.accept(truck);
          return truck;
        });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
