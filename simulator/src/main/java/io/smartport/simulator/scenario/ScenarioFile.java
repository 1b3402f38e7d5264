package io.smartport.simulator.scenario;

import io.smartport.simulator.report.CheckFigures;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as its file says it; every key stands in {@code docs/reference/scenario-file.md}.
 *
 * @param description one sentence for people
 * @param seed of the run; 1 when missing
 * @param site name or path; {@code small} when missing
 * @param cranes quay cranes of the call, from the west
 * @param trucks that take part
 * @param start site time of the start, ISO 8601
 * @param badLines whether messages to and from machines are late, repeated and out of order
 */
public record ScenarioFile(
    String description,
    Optional<Long> seed,
    Optional<String> site,
    Optional<CallFigures> call,
    Optional<Integer> cranes,
    Optional<Integer> trucks,
    Optional<String> start,
    Optional<Boolean> badLines,
    Optional<PolicyOverrides> policy,
    Optional<List<FaultLine>> faults,
    Optional<CheckFigures> checks) {
  /**
   * What is worked.
   *
   * @param bayplan a bay plan, from the scenario file's folder; needs {@code port}
   * @param port UN/LOCODE
   * @param moves boxes of a synthetic ship, three to discharge for two to load
   * @param ship a synthetic ship by its figures
   */
  public record CallFigures(
      Optional<String> bayplan,
      Optional<String> port,
      Optional<Integer> moves,
      Optional<ShipFigures> ship) {
    /** Checks that one source is given. */
    public CallFigures {
      int sources =
          (bayplan.isPresent() ? 1 : 0) + (moves.isPresent() ? 1 : 0) + (ship.isPresent() ? 1 : 0);
      if (sources != 1) {
        throw new IllegalArgumentException("one of bayplan, moves, ship is wanted, not " + sources);
      }
      if (bayplan.isPresent() && port.isEmpty()) {
        throw new IllegalArgumentException("a bayplan needs a port");
      }
    }
  }

  /** A synthetic ship; see {@link io.smartport.simulator.scenario.ship.ShipSpec}. */
  public record ShipFigures(
      int bays,
      int rowsOnDeck,
      int rowsInHold,
      int tiersOnDeck,
      int tiersInHold,
      double fill,
      int discharge,
      int load,
      Optional<Integer> restows) {}
}
