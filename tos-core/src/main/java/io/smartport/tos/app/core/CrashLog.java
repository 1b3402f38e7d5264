package io.smartport.tos.app.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Starts in a row that ended by a fault of the core itself, one line each. A kill from outside
 * leaves no line. After {@link #MOST} lines the core no longer tries: the same message would bring
 * the same fault.
 */
final class CrashLog {
  /** So many faults in a row, and the core goes to safe mode. */
  static final int MOST = 3;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Path file;

  /** The log in a core's folder. */
  CrashLog(Path folder) {
    file = folder.resolve("crashes");
  }

  /** The faults since the core last ran well, oldest first. */
  List<String> faults() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }

  /** How long to wait before the next try: 1 s after one fault, 2 s after two. */
  Duration pause() throws IOException {
    int faults = faults().size();
    return faults == 0 ? Duration.ZERO : FIRST_PAUSE.multipliedBy(1L << (faults - 1));
  }

  /** Adds a fault. */
  void add(Instant when, long lastIndex, Throwable fault) throws IOException {
    String line =
        "%s, behind message %d: %s%n"
            .formatted(when, lastIndex, fault.toString().replaceAll("\\R", " "));
    Files.writeString(
        file,
        line,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  /** The core runs well. */
  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  Path file() {
    return file;
  }
}
