package io.smartport.simulator.app.bench;

import io.smartport.simulator.app.sim.SimPlan;
import io.smartport.simulator.app.sim.SimPlanner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The ship that a benchmark works.
 *
 * @param bayplan its plan; null for a synthetic ship
 * @param port whose boxes are worked; null for a synthetic ship
 */
record BenchShip(@Nullable Path bayplan, @Nullable String port) {
  private static final String SITE = "beijiang-c";
  private static final int MOVES = 2_800;
  private static final int CRANES = 5;
  private static final int TRUCKS = 40;

  /**
   * The run of the ship on the full site.
   *
   * @throws IllegalArgumentException if plan or port cannot be used, naming them
   */
  SimPlan plan() {
    return SimPlanner.plan(SITE, bayplan, port, MOVES, CRANES, TRUCKS);
  }

  String text() {
    String ship =
        bayplan == null ? "a synthetic ship of " + MOVES + " moves" : bayplan + " at " + port;
    return ship + " on " + SITE + ", " + CRANES + " cranes, " + TRUCKS + " trucks, seed 1";
  }
}
