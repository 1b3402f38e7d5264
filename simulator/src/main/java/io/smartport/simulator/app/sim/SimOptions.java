package io.smartport.simulator.app.sim;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code sim} as they stand on the command line; null when missing. */
final class SimOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "A scenario file, or a name for scenarios/NAME.yaml. Options go before it.")
  @Nullable String scenario;

  @Option(
      names = "--site",
      paramLabel = "S",
      description = "A site file, or a name for sites/NAME.yaml. Default: small.")
  @Nullable String site;

  @Option(
      names = "--bayplan",
      paramLabel = "F",
      description = "Bay plan (BAPLIE) of the ship; needs --port. Default: a synthetic ship.")
  @Nullable Path bayplan;

  @Option(
      names = "--port",
      paramLabel = "UNLOCODE",
      description = "The port whose boxes are worked.")
  @Nullable String port;

  @Option(
      names = "--cranes",
      paramLabel = "N",
      description = "Quay cranes of the call. Default: one for 60 m of ship, as far as there are.")
  @Nullable Integer cranes;

  @Option(
      names = "--trucks",
      paramLabel = "N",
      description = "Trucks. Default: eight for a quay crane, as far as there are.")
  @Nullable Integer trucks;

  @Option(
      names = "--moves",
      paramLabel = "N",
      description = "Boxes that a synthetic ship discharges and loads. Default: 20.")
  @Nullable Integer moves;

  @Option(
      names = "--start",
      paramLabel = "T",
      description = "Site time of the start. Default: 2026-01-01T00:00Z.")
  @Nullable String start;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all chance. Default: 1.")
  @Nullable Long seed;

  @Option(names = "--report", paramLabel = "FILE", description = "Writes the report as JSON.")
  @Nullable Path report;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "Writes what physically happened, one JSON object a line.")
  @Nullable Path events;

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      description = "Writes the journal into a folder that is empty or not there.")
  @Nullable Path journal;

  @Option(
      names = "--world",
      paramLabel = "SEED",
      description =
          "Repeats one random world of the tests; only with --report, --events, --journal.")
  @Nullable Long world;
}
