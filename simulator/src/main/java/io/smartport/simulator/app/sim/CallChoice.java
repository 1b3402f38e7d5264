package io.smartport.simulator.app.sim;

import io.smartport.simulator.scenario.ScenarioFile;
import io.smartport.simulator.scenario.ship.CargoMix;
import io.smartport.simulator.scenario.ship.ShipSpec;
import io.smartport.tos.cargo.BayPlan;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The ship that is worked.
 *
 * @param port UN/LOCODE
 */
record CallChoice(BayPlan plan, String port) {
  static final int DEFAULT_MOVES = 20;

  /** Where synthetic ships call. */
  private static final String DEFAULT_PORT = "CNTXG";

  static CallChoice synthetic(int moves, String port, long seed) {
    if (moves < 1 || moves > ShipSpec.MOST_MOVES) {
      throw new BadArgument("--moves " + moves + ": 1 to " + ShipSpec.MOST_MOVES + " are possible");
    }
    return new CallChoice(BayPlans.of(ShipSpec.exactly(moves, port, seed)), port);
  }

  static CallChoice read(Path file, String port) {
    String upper = port.toUpperCase(Locale.ROOT);
    BayPlan plan = BayPlans.read(file);
    if (plan.dischargesAt(upper).isEmpty() && plan.loadsAt(upper).isEmpty()) {
      throw new BadArgument(
          "--port " + port + ": no box of " + file + " is discharged or loaded there");
    }
    return new CallChoice(plan, upper);
  }

  static CallChoice of(SimOptions options, long seed) {
    String port = options.port == null ? DEFAULT_PORT : options.port;
    if (options.bayplan == null) {
      int moves = options.moves == null ? DEFAULT_MOVES : options.moves;
      return synthetic(moves, port.toUpperCase(Locale.ROOT), seed);
    }
    if (options.moves != null) {
      throw new BadArgument(
          "--moves " + options.moves + ": a bay plan says its own moves, leave one of both out");
    }
    if (options.port == null) {
      throw new BadArgument("--bayplan " + options.bayplan + ": --port is missing");
    }
    return read(options.bayplan, options.port);
  }

  static CallChoice of(Path scenario, ScenarioFile.CallFigures call, long seed) {
    String port = call.port().orElse(DEFAULT_PORT);
    if (call.bayplan().isPresent()) {
      return read(scenario.resolveSibling(call.bayplan().orElseThrow()), port);
    }
    return call.ship().isPresent()
        ? new CallChoice(BayPlans.of(ship(call.ship().orElseThrow(), port, seed)), port)
        : synthetic(call.moves().orElse(DEFAULT_MOVES), port, seed);
  }

  private static ShipSpec ship(ScenarioFile.ShipFigures ship, String port, long seed) {
    ShipSpec ports = ShipSpec.exactly(1, port, seed);
    return new ShipSpec(
        "SMARTPORT",
        ship.bays(),
        ship.rowsOnDeck(),
        ship.rowsInHold(),
        ship.tiersOnDeck(),
        ship.tiersInHold(),
        ship.fill(),
        port,
        ports.earlierPorts(),
        ports.laterPorts(),
        ship.discharge(),
        ship.load(),
        ship.restows().orElse(0),
        ShipSpec.USUAL_MOVES_PER_BAY,
        CargoMix.USUAL,
        seed);
  }

  String text() {
    return plan.vesselName() + " at " + port;
  }
}
