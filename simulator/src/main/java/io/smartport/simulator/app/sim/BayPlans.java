package io.smartport.simulator.app.sim;

import io.smartport.simulator.scenario.ship.ShipGenerator;
import io.smartport.simulator.scenario.ship.ShipSpec;
import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.edi.BayPlanReader;
import io.smartport.tos.edi.BayPlanReading;
import io.smartport.tos.edi.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Bay plans for runs: read from a file, or of a synthetic ship, both the way of a real plan. */
public final class BayPlans {
  private BayPlans() {}

  static BayPlan read(Path file) {
    try {
      return accepted(file.toString(), new BayPlanReader().read(file));
    } catch (NoSuchFileException e) {
      throw new BadArgument(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new BadArgument(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * The plan of a synthetic ship.
   *
   * @throws IllegalArgumentException if the ship has no room for its moves
   */
  public static BayPlan of(ShipSpec spec) {
    byte[] text = ShipGenerator.baplie(spec).getBytes(StandardCharsets.UTF_8);
    try {
      return accepted(spec.name(), new BayPlanReader().read(new ByteArrayInputStream(text)));
    } catch (IOException e) {
      throw new IllegalStateException("a plan in memory cannot be read", e);
    }
  }

  private static BayPlan accepted(String name, BayPlanReading reading) {
    return switch (reading) {
      case BayPlanReading.Accepted accepted -> accepted.plan();
      case BayPlanReading.Refused refused ->
          throw new BadArgument(
              name
                  + ": the bay plan is refused: "
                  + refused.findings().stream()
                      .filter(finding -> finding.severity() == Severity.ERROR)
                      .map(
                          finding ->
                              "segment " + finding.segmentNumber() + ": " + finding.sentence())
                      .findFirst()
                      .orElse("")
                  + ". Maybe smartport edi says more.");
      case BayPlanReading.NotABayPlan other ->
          throw new BadArgument(name + ": not a bay plan, but " + other.message().title());
      case BayPlanReading.NotEdifact(String reason) ->
          throw new BadArgument(name + ": not an EDIFACT interchange: " + reason);
    };
  }
}
