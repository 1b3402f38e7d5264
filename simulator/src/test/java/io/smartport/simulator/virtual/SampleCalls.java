package io.smartport.simulator.virtual;

import io.smartport.simulator.scenario.ship.ShipGenerator;
import io.smartport.simulator.scenario.ship.ShipSpec;
import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.edi.BayPlanReader;
import io.smartport.tos.edi.BayPlanReading;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The small site and generated ships, for tests. */
final class SampleCalls {
  static final CompiledSite SMALL = SiteCompiler.load("../sites/small.yaml");
  private static final String PORT = "CNTXG";

  private SampleCalls() {}

  /** A call with so many moves. */
  static CallSpec call(int moves, long seed) {
    String text = ShipGenerator.baplie(ShipSpec.exactly(moves, PORT, seed));
    try {
      BayPlanReading reading =
          new BayPlanReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      BayPlan plan = ((BayPlanReading.Accepted) reading).plan();
      return CallSpec.of(plan, PORT, 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
