package io.smartport.tos.site.file;

import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.TypedYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds and reads site files and the machine files that they name. */
public final class SiteFiles {
  private static final Path FOLDER = Path.of("sites");

  private SiteFiles() {}

  /** A site file with its machine file. */
  public record SiteSource(
      TypedYaml.Located<SiteFile> site, TypedYaml.Located<MachineFile> machines) {}

  /**
   * The file of a site: {@code nameOrPath} itself if it is a file, else {@code sites/NAME.yaml} in
   * the working directory.
   */
  public static Path find(String nameOrPath) {
    Path path = Path.of(nameOrPath);
    return Files.isRegularFile(path) ? path : FOLDER.resolve(nameOrPath + ".yaml");
  }

  /**
   * Reads a site file and the machine file that it names.
   *
   * @throws ConfigException if one of them cannot be read or is not well formed
   */
  public static SiteSource read(Path file) {
    TypedYaml.Located<SiteFile> site = TypedYaml.readLocated(file, SiteFile.class);
    Path machineFile = machineFile(file, site);
    return new SiteSource(site, TypedYaml.readLocated(machineFile, MachineFile.class));
  }

  /**
   * The files from which a site is compiled, given by path or name: site file and machine file.
   *
   * @throws ConfigException if the site file cannot be read or is not well formed
   */
  public static List<Path> filesOf(String nameOrPath) {
    Path file = find(nameOrPath);
    return List.of(file, machineFile(file, TypedYaml.readLocated(file, SiteFile.class)));
  }

  private static Path machineFile(Path file, TypedYaml.Located<SiteFile> site) {
    String machines = site.value().machines();
    if (!machines.matches("[A-Za-z0-9_-]+")) {
      throw site.error("machines", "'" + machines + "' is not the name of a machine file");
    }
    Path machineFile = file.resolveSibling("machines").resolve(machines + ".yaml");
    if (!Files.isRegularFile(machineFile)) {
      throw site.error("machines", "there is no file " + machineFile);
    }
    return machineFile;
  }
}
