package io.smartport.tos.edi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real messages beside the project; tests that need them say so when they are not there. */
final class SharedData {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data");

  private SharedData() {}

  static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assumeThere(file);
    return file;
  }

  static List<Path> files(String folder) {
    Path path = FOLDER.resolve(folder);
    assumeThere(path);
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assumeThere(Path path) {
    boolean there = Files.exists(path);
    if (!there) {
      System.out.println("SKIPPED: " + path + " is not here");
    }
    assumeTrue(there, path + " is not here");
  }
}
