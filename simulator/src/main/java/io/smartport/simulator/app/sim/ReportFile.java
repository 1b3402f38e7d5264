package io.smartport.simulator.app.sim;

import io.smartport.simulator.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that a run writes when it ends. */
public final class ReportFile {
  private ReportFile() {}

  /**
   * Before a long run, not after it.
   *
   * @throws BadArgument if the file cannot be written there
   */
  public static void refuseUnwritable(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && (!Files.isDirectory(folder) || Files.isDirectory(file))) {
      throw new BadArgument(option + " " + file + ": cannot be written there");
    }
  }

  /**
   * Writes a report; nothing without a file.
   *
   * @throws BadArgument if it cannot be written
   */
  public static void write(@Nullable Path file, RunReport report) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, report.json() + System.lineSeparator());
    } catch (IOException e) {
      throw new BadArgument("--report " + file + ": cannot be written: " + e, e);
    }
  }
}
