package io.smartport.tos.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * What a journal folder says of itself in {@code journal.header}: lines of key=value, the last one
 * the check sum.
 *
 * @param behaviourVersion the rules of the engine that wrote it; another engine must not replay it
 * @param schemaId id of the message schema
 * @param schemaVersion version of the message schema
 * @param schemaHash hash of the message schema
 * @param createdBy program and version that made the folder, one line
 */
public record JournalHeader(
    int behaviourVersion, int schemaId, int schemaVersion, long schemaHash, String createdBy) {
  static final String FILE = "journal.header";

  private static final String MAGIC = "smartport-journal";
  private static final String FORMAT = "1";
  private static final String CHECK_SUM = "crc32c";

  /** Checks that {@code createdBy} is one line. */
  public JournalHeader {
    if (createdBy.lines().count() > 1 || createdBy.endsWith("\n")) {
      throw new IllegalArgumentException("createdBy must be one line, got '" + createdBy + "'");
    }
  }

  /** Joins the segments to this header: its check sum and length. */
  long journalId() {
    String text = text();
    return (long) text.length() << 32 | crc(text);
  }

  byte[] encode() {
    String text = text();
    return (text + CHECK_SUM + "=" + HexFormat.of().toHexDigits((int) crc(text)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    return """
    format=%s/%s
    behaviourVersion=%d
    schemaId=%d
    schemaVersion=%d
    schemaHash=%s
    createdBy=%s
    """
        .formatted(
            MAGIC,
            FORMAT,
            behaviourVersion,
            schemaId,
            schemaVersion,
            HexFormat.of().toHexDigits(schemaHash),
            createdBy);
  }

  static JournalHeader decode(Path file, byte[] bytes) {
    String all = new String(bytes, StandardCharsets.UTF_8);
    int end = all.lastIndexOf(CHECK_SUM + "=");
    Map<String, String> values = new LinkedHashMap<>();
    if (end > 0) {
      all.substring(0, end)
          .lines()
          .map(line -> line.split("=", 2))
          .filter(pair -> pair.length == 2)
          .forEach(pair -> values.put(pair[0], pair[1]));
    }
    String format = values.getOrDefault("format", "");
    try {
      JournalHeader header =
          new JournalHeader(
              Integer.parseInt(values.getOrDefault("behaviourVersion", "")),
              Integer.parseInt(values.getOrDefault("schemaId", "")),
              Integer.parseInt(values.getOrDefault("schemaVersion", "")),
              HexFormat.fromHexDigitsToLong(values.getOrDefault("schemaHash", "")),
              values.getOrDefault("createdBy", ""));
      if (format.equals(MAGIC + "/" + FORMAT) && Arrays.equals(header.encode(), bytes)) {
        return header;
      }
    } catch (IllegalArgumentException _) {
      // Falls through: not what encode() writes.
    }
    throw new JournalDamagedException(file, 0, -1, "the header is not as it was written");
  }

  private static long crc(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** Refuses this header, read from {@code file}, when {@code needed} is of other rules. */
  void checkAgainst(JournalHeader needed, Path file) {
    check(file, "behaviourVersion", behaviourVersion, needed.behaviourVersion);
    check(file, "schemaId", schemaId, needed.schemaId);
    check(file, "schemaVersion", schemaVersion, needed.schemaVersion);
    check(file, "schemaHash", schemaHash, needed.schemaHash);
  }

  private void check(Path file, String key, long found, long needed) {
    if (found == needed) {
      return;
    }
    boolean hash = key.endsWith("Hash");
    throw new JournalRefusedException(
        "%s: %s is %s, this program is %s. Maybe replay it with %s, or upgrade it by a snapshot."
            .formatted(
                file,
                key,
                hash ? HexFormat.of().toHexDigits(found) : Long.toString(found),
                hash ? HexFormat.of().toHexDigits(needed) : Long.toString(needed),
                createdBy));
  }
}
