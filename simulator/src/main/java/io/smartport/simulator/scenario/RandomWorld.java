package io.smartport.simulator.scenario;

import io.smartport.simulator.scenario.ship.ShipSpec;
import io.smartport.simulator.virtual.Fault;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.CompiledSite;
import java.util.ArrayList;
import java.util.List;

/**
 * A small random world with faults: everything about it follows from its seed, so that {@code sim
 * --world SEED} repeats what a test found.
 *
 * @param cranes that work the ship
 * @param trucks that take part
 * @param yardFill share of the yard's slots that other boxes take at the start
 */
public record RandomWorld(
    long seed,
    ShipSpec ship,
    int cranes,
    int trucks,
    double yardFill,
    boolean badLines,
    List<Fault> faults) {
  private static final List<Fault.Kind> KINDS = List.of(Fault.Kind.values());
  private static final int A_BUSY_SHIP_IN = 2;
  private static final double LEAST_YARD_FILL = 0.1;
  private static final double MOST_YARD_FILL = 0.4;
  private static final int LEAST_TRUCKS = 1;
  private static final int MOST_FAULTS = 10;
  private static final long LEAST_MS = 1_000;
  private static final long MOST_MS = 300_000;
  private static final long FAULTS_WITHIN_MS = 3_600_000;

  /** Keeps its own list. */
  public RandomWorld {
    faults = List.copyOf(faults);
  }

  /** The world of a seed on a site. */
  public static RandomWorld of(long seed, CompiledSite site) {
    SeededRandom random = new SeededRandom(seed).fork("world");
    RandomShip ships = new RandomShip(random.fork("ship"));
    boolean isBusy = random.nextInt(A_BUSY_SHIP_IN) == 0;
    ShipSpec ship = isBusy ? ships.busy(seed) : ships.feeder(seed);
    int leastCranes = isBusy ? Math.min(2, site.cranes().size()) : 1;
    int cranes = leastCranes + random.nextInt(site.cranes().size() - leastCranes + 1);
    int trucks = LEAST_TRUCKS + random.nextInt(site.trucks().size() - LEAST_TRUCKS + 1);
    double yardFill = random.uniform(LEAST_YARD_FILL, MOST_YARD_FILL);
    int machines = site.cranes().size() + site.armgs().size() + trucks;
    boolean badLines = random.nextInt(2) == 0;
    List<Fault> faults = new ArrayList<>();
    int count = random.nextInt(MOST_FAULTS + 1);
    for (int i = 0; i < count; i++) {
      Fault.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      long at = (long) (random.nextDouble() * FAULTS_WITHIN_MS);
      long lasts = LEAST_MS + (long) (random.nextDouble() * (MOST_MS - LEAST_MS));
      faults.add(new Fault(kind, at, lasts, random.nextInt(machines)));
    }
    return new RandomWorld(seed, ship, cranes, trucks, yardFill, badLines, faults);
  }
}
