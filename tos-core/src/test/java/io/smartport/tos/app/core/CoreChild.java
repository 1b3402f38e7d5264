package io.smartport.tos.app.core;

import io.smartport.tos.app.TosMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A core in a process of its own. */
final class CoreChild {
  private final Process process;

  private CoreChild(Process process) {
    this.process = process;
  }

  /** Starts one; what it says goes to a file. */
  static CoreChild start(Path config, Path log) throws IOException {
    Path options = Path.of("..", "build-tools", "java.options");
    return new CoreChild(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options,
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                TosMain.class.getName(),
                "core",
                config.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  /** A configuration on small files, with snapshots often and any free port. */
  static Path config(Path folder, Path state) throws IOException {
    return Files.writeString(
        folder.resolve("core.yaml"),
        """
        site: ../sites/small.yaml
        stateFolder: %s
        http: {port: 0}
        journal: {segmentMiB: 1, prewrite: false, nearlyFullMiB: 0}
        snapshots: {everyMessages: 300, everySeconds: 1}
        """
            .formatted(state));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * As {@code kill}.
   *
   * @return the exit code
   */
  int end() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }
}
