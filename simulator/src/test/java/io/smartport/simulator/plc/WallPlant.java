package io.smartport.simulator.plc;

import io.smartport.simulator.plant.MooredShip;
import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.PlantBinding;
import io.smartport.simulator.plant.PlantLayout;
import io.smartport.simulator.plant.SiteLayout;
import io.smartport.simulator.plant.Spots;
import io.smartport.simulator.plant.cargo.Box;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.crane.CraneSnapshot;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The plant of the small site on a thread of its own, some times as fast as the wall clock. Its
 * first truck stands under the first yard crane, in the block's hand-over lane.
 */
final class WallPlant implements AutoCloseable {
  static final CompiledSite SITE = SiteCompiler.load("../sites/small.yaml");
  static final int CRANE = SITE.cranes().size();
  static final int TRUCK = SITE.cranes().size() + SITE.armgs().size();
  private static final int TICK_MS = 5;
  private static final double TRUCK_IN_LANE = 0.5;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("plant").factory());
  private final Agenda agenda = new Agenda();
  private final Plant plant;
  private final Spots spots;
  private final int speed;
  private final long startNanos = System.nanoTime();
  private volatile IntConsumer changed = machine -> {};

  WallPlant(int speed) {
    this.speed = speed;
    PlantBinding binding = PlantBinding.deaf().heardBy(machine -> changed.accept(machine));
    this.plant = new Plant(agenda, new SeededRandom(1), layout(), binding);
    this.spots = new Spots(SITE, new NoShip(), agenda, plant);
    var _ = thread.scheduleAtFixedRate(this::catchUp, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
  }

  private static PlantLayout layout() {
    PlantLayout usual = SiteLayout.of(SITE, 900);
    List<PlantLayout.TruckStart> trucks = new ArrayList<>(usual.trucks());
    PlantLayout.TruckStart first = trucks.getFirst();
    int segment = laneSegment();
    double offset = SITE.lanes().lengthMm(segment) * 1e-3 * TRUCK_IN_LANE;
    trucks.set(0, new PlantLayout.TruckStart(first.machine(), first.name(), segment, offset, 900));
    return new PlantLayout(
        usual.rails(),
        usual.blocks(),
        usual.lanes(),
        usual.truckModel(),
        usual.truckDeckZMm(),
        trucks,
        usual.handOverLanes());
  }

  private static int laneSegment() {
    Dock dock = SITE.blockDock(block().id());
    return dock.inner().get(dock.inner().size() / 2);
  }

  private static Block block() {
    return SITE.blocks().getFirst();
  }

  /** Where the first truck stands, along the quay. */
  static int truckXMm() {
    int segment = laneSegment();
    return SITE.lanes().startXMm(segment) + (int) (SITE.lanes().lengthMm(segment) * TRUCK_IN_LANE);
  }

  /** A slot of the first block for a 40' box. */
  static long slot(int bay, int row, int tier) {
    return PlaceCode.slot(block().id(), bay, row, tier);
  }

  /** Gantry position over a slot for a 40' box. */
  static int slotXMm(int bay) {
    return block().fortyXMm((bay - 2) / 2);
  }

  /** Puts a 40' box somewhere. */
  void box(int id, long place) {
    onPlant(
        () -> {
          plant.boxes().add(new Box(id, 40, 2_600, 20_000, false));
          plant.custody().place(id, place);
          return id;
        });
  }

  /** Where a box is. */
  long placeOf(int box) {
    return onPlant(() -> plant.custody().placeOf(box));
  }

  CraneSnapshot snapshot() {
    return onPlant(() -> crane().snapshot());
  }

  /** The crane's controller goes off for some plant time. */
  void restart(int downMs) {
    onPlant(
        () -> {
          crane().restart(downMs * 1_000L);
          return true;
        });
  }

  /** Freezes the crane for some plant time. */
  void stop(int ms) {
    onPlant(
        () -> {
          crane().stop(ms * 1_000L);
          return true;
        });
  }

  private Crane crane() {
    return plant.crane(CRANE);
  }

  /** What a PLC of a crane drives. */
  PlcPlant plcPlant(int machine) {
    return new PlcPlant(machine, plant.crane(machine), spots, plant.boxes(), thread(), () -> 0.0);
  }

  /** Whoever hears of machines that changed. */
  void listen(IntConsumer listener) {
    changed = listener;
  }

  /** Plant time since the start, ms. */
  long nowMs() {
    return elapsedUs() / 1_000;
  }

  Executor thread() {
    return task ->
        thread.execute(
            () -> {
              catchUp();
              task.run();
            });
  }

  private void catchUp() {
    agenda.runUntil(Math.max(agenda.nowUs(), elapsedUs()));
  }

  private long elapsedUs() {
    return (System.nanoTime() - startNanos) / 1_000 * speed;
  }

  private <T> T onPlant(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, thread()).join();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** No ship is alongside. */
  private static final class NoShip implements MooredShip {
    @Override
    public int rowYMm(int row) {
      return -10_000;
    }

    @Override
    public boolean hasCover(int bay, int number) {
      return false;
    }

    @Override
    public int coverYMm(int bay, int number) {
      return 0;
    }

    @Override
    public int coverTopZMm() {
      return 0;
    }
  }
}
