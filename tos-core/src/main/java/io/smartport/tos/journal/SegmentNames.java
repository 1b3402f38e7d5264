package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Names of segment files: the first index in 20 digits. */
final class SegmentNames {
  static final String SUFFIX = ".seg";
  static final String UNFINISHED = ".new";
  static final String LOCK = "writer.lock";

  private static final int DIGITS = 20;

  private SegmentNames() {}

  static Path of(Path folder, long firstIndex) {
    return folder.resolve(String.format(Locale.ROOT, "%020d%s", firstIndex, SUFFIX));
  }

  static List<Path> list(Volume volume, Path folder) throws IOException {
    return volume.list(folder).stream().filter(SegmentNames::isSegment).toList();
  }

  static long firstIndex(Path file) {
    return Long.parseLong(name(file).substring(0, DIGITS));
  }

  /** Returns the place in {@code files} of the segment that holds an index. */
  static int holding(List<Path> files, long index) {
    int at = 0;
    while (at + 1 < files.size() && firstIndex(files.get(at + 1)) <= index) {
      at++;
    }
    return at;
  }

  private static boolean isSegment(Path file) {
    String name = name(file);
    return name.length() == DIGITS + SUFFIX.length()
        && name.endsWith(SUFFIX)
        && name.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9');
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
