package io.smartport.simulator.fleet;

import io.smartport.simulator.plant.machine.MachineListener;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.tos.site.CompiledSite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import tools.jackson.databind.node.ObjectNode;

/** All trucks of the plant on the network. Must hear of every change of the trucks. */
public final class TruckFleet implements MachineListener, AutoCloseable {
  private static final long BEAT_MS = 20;

  private final List<TruckClient> clients = new ArrayList<>();
  private final FleetCounters counters = new FleetCounters();
  private final Executor plant;
  private final int firstMachine;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("truck beats").factory());
  private final long startNs = System.nanoTime();
  private final AtomicBoolean isBeating = new AtomicBoolean();

  /**
   * Trucks that are not connected yet.
   *
   * @param trucks of the plant, with consecutive machine numbers
   * @param plant the thread that they belong to
   * @param nowUs time of the plant, read on its thread
   */
  public TruckFleet(
      CompiledSite site,
      List<Truck> trucks,
      FleetConfig config,
      Executor plant,
      LongSupplier nowUs) {
    this.plant = plant;
    this.firstMachine = trucks.isEmpty() ? 0 : trucks.getFirst().machine();
    Vehicle.Surroundings surroundings =
        new Vehicle.Surroundings(site.name(), site.lanes().segmentCount(), nowUs);
    ObjectNode factsheet = Factsheets.of(site.truckModel(), config);
    for (Truck truck : trucks) {
      clients.add(
          new TruckClient(
              truck.name(),
              new Vehicle(truck, surroundings, counters),
              new Outbox(config, truck.name(), site.name()),
              factsheet,
              config,
              counters,
              plant));
    }
  }

  /** Connects, for good. */
  public void start() {
    clients.forEach(TruckClient::start);
    var _ = beats.scheduleAtFixedRate(this::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
  }

  public FleetCounters counters() {
    return counters;
  }

  /** A truck changed. On the plant's thread. */
  @Override
  public void changed(int machine) {
    int index = machine - firstMachine;
    if (index >= 0 && index < clients.size()) {
      clients.get(index).changed();
    }
  }

  private void beat() {
    if (isBeating.compareAndSet(false, true)) {
      plant.execute(
          () -> {
            isBeating.set(false);
            long nowMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs);
            clients.forEach(client -> client.beat(nowMs));
          });
    }
  }

  @Override
  public void close() {
    beats.shutdownNow();
    List<Thread> closing = new ArrayList<>();
    for (TruckClient client : clients) {
      closing.add(Thread.ofVirtual().start(client::close));
    }
    for (Thread thread : closing) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
