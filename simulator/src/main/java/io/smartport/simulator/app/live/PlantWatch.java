package io.smartport.simulator.app.live;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.report.CraneSection;
import io.smartport.simulator.report.TruckSection;
import io.smartport.simulator.report.ViolationSection;
import io.smartport.simulator.virtual.BoxPlaces;
import io.smartport.simulator.virtual.BusyMachines;
import io.smartport.simulator.virtual.TruckSums;
import io.smartport.tos.site.CompiledSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the plant once a wall second and writes its figures. On the plant's thread. */
final class PlantWatch {
  private static final Logger LOG = LoggerFactory.getLogger(PlantWatch.class);
  private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Plant plant;
  private final PlantLoop loop;
  private final List<Crane> quayCranes;
  private final int boxes;
  private final Path folder;
  private long lookedAtNanos = System.nanoTime();
  private int boxMoves;
  private int moves;
  private boolean hasBegun;
  private TruckSums before = TruckSums.ZERO;
  private TruckSums after = TruckSums.ZERO;

  /**
   * A watch over a plant.
   *
   * @param boxes boxes and covers that there are
   * @param folder takes the figures
   */
  PlantWatch(Plant plant, int boxes, CompiledSite site, PlantLoop loop, Path folder) {
    this.boxes = boxes;
    this.plant = plant;
    this.loop = loop;
    this.quayCranes = plant.cranes().subList(0, site.cranes().size());
    this.folder = folder;
  }

  /** Container moves of all quay cranes at the last look. */
  int boxMoves() {
    return boxMoves;
  }

  /**
   * Looks and writes when a second is over.
   *
   * @return whether it did
   */
  boolean lookWhenDue() {
    if (System.nanoTime() - lookedAtNanos < PERIOD_NANOS) {
      return false;
    }
    lookedAtNanos = System.nanoTime();
    look();
    return true;
  }

  /** Looks and writes. */
  void look() {
    long nowUs = loop.agenda().nowUs();
    boolean isUnderWay = quayCranes.stream().anyMatch(crane -> crane.tally().firstMoveUs() >= 0);
    if (isUnderWay && !hasBegun) {
      hasBegun = true;
      before = TruckSums.of(plant.trucks(), nowUs);
      after = before;
    }
    boxMoves = quayCranes.stream().mapToInt(crane -> crane.tally().containerMoves()).sum();
    int made = boxMoves + quayCranes.stream().mapToInt(crane -> crane.tally().coverMoves()).sum();
    if (made != moves) {
      moves = made;
      after = TruckSums.of(plant.trucks(), nowUs);
    }
    try {
      figures().write(folder);
    } catch (IOException e) {
      LOG.warn("The plant's figures cannot be written: {}", e.toString());
    }
  }

  private PlantFigures figures() {
    return new PlantFigures(
        loop.startMs() + loop.agenda().nowUs() / 1_000,
        boxMoves,
        (int) plant.cranes().stream().filter(crane -> crane.snapshot().running()).count(),
        BusyMachines.of(plant),
        workedUs(),
        CraneSection.of(quayCranes, loop.startMs()),
        TruckSection.of(quayCranes, plant.trucks().size(), after.minus(before), workedUs(), 0),
        ViolationSection.of(plant.auditor()),
        ViolationSection.words(plant.auditor()),
        BoxPlaces.of(plant, boxes));
  }

  private long workedUs() {
    long first =
        quayCranes.stream()
            .mapToLong(crane -> crane.tally().firstMoveUs())
            .filter(us -> us >= 0)
            .min()
            .orElse(0);
    long last = quayCranes.stream().mapToLong(crane -> crane.tally().lastMoveUs()).max().orElse(0);
    return Math.max(0, last - first);
  }
}
