package io.smartport.simulator.app.live;

import io.smartport.simulator.report.RunReport;
import io.smartport.simulator.virtual.BoxPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the plant knows of its work, as the simulator writes it into {@code simulator/plant.json}
 * each second and at its end.
 *
 * @param siteMs when
 * @param boxMoves container moves of all quay cranes
 * @param cranesAtWork quay cranes and yard cranes that work now
 * @param busy machines that work or drive
 * @param workedUs site time between the first and the last move of a quay crane
 */
public record PlantFigures(
    long siteMs,
    int boxMoves,
    int cranesAtWork,
    List<String> busy,
    long workedUs,
    RunReport.CraneFigures cranes,
    RunReport.TruckFigures trucks,
    RunReport.Violations violations,
    List<String> findings,
    BoxPlaces boxes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "plant.json";

  /** Nothing is known yet. */
  public static final PlantFigures NONE =
      new PlantFigures(
          0,
          0,
          0,
          List.of(),
          0,
          new RunReport.CraneFigures(0, 0, 0, List.of()),
          new RunReport.TruckFigures(0, 0, 0, 0, 0, 0, 0),
          new RunReport.Violations(0, 0, 0, 0, 0, 0),
          List.of(),
          new BoxPlaces(List.of(), List.of()));

  /** Keeps its own lists. */
  public PlantFigures {
    busy = List.copyOf(busy);
    findings = List.copyOf(findings);
  }

  /** Writes them whole or not at all. */
  void write(Path folder) throws IOException {
    Path half = folder.resolve(FILE + ".new");
    Files.writeString(half, JSON.writeValueAsString(this));
    Files.move(
        half,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The last ones; empty before the first.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<PlantFigures> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), PlantFigures.class));
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }
}
