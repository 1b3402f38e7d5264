package io.smartport.tos.cargo;

import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.TypedYaml;
import java.nio.file.Path;
import java.util.List;

/** Reads vessel files; {@code docs/reference/vessel-file.md} describes them. */
public final class VesselFileReader {
  private VesselFileReader() {}

  /**
   * Reads and checks a file.
   *
   * @throws ConfigException naming file, line, key and reason of the first fault
   */
  public static VesselFile read(Path file) {
    TypedYaml.Located<VesselFile> located = TypedYaml.readLocated(file, VesselFile.class);
    List<VesselFile.Fault> faults = located.value().faults();
    if (!faults.isEmpty()) {
      throw located.error(faults.getFirst().path(), faults.getFirst().reason());
    }
    return located.value();
  }
}
