package io.smartport.tos.app.core;

import io.smartport.tos.app.TosMain;
import io.smartport.tos.process.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A core in a process of its own. */
final class CoreChild {
  private CoreChild() {}

  /** Starts one; what it says goes to a file. */
  static ChildJvm start(Path config, Path log) throws IOException {
    return ChildJvm.start(
        List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"),
        TosMain.class.getName(),
        List.of("core", config.toString()),
        log);
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
}
