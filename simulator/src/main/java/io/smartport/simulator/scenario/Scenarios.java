package io.smartport.simulator.scenario;

import io.smartport.tos.config.TypedYaml;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds and reads scenario files. */
public final class Scenarios {
  private static final Path FOLDER = Path.of("scenarios");

  private Scenarios() {}

  /**
   * Reads a scenario given by path, or by name for {@code scenarios/NAME.yaml} in the working
   * directory.
   *
   * @throws io.smartport.tos.config.ConfigException if it cannot be read or is not well formed
   */
  public static TypedYaml.Located<ScenarioFile> read(String nameOrPath) {
    Path path = Path.of(nameOrPath);
    Path file = Files.isRegularFile(path) ? path : FOLDER.resolve(nameOrPath + ".yaml");
    return TypedYaml.readLocated(file, ScenarioFile.class);
  }

  /** Name of a scenario: its file's name without the ending. */
  public static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
  }
}
