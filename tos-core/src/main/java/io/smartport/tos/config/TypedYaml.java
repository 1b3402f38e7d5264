package io.smartport.tos.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads YAML files into records. A component may be an int, long, double, boolean, String, enum
 * constant, record, {@code List} or {@code Optional} (which alone may be missing); its key is the
 * component's name, or that name in kebab case. A record that throws {@link
 * IllegalArgumentException} refuses its values; the error then bears the record's line.
 */
public final class TypedYaml {
  private TypedYaml() {}

  /**
   * Returns the file's content.
   *
   * @throws ConfigException if the file cannot be read or does not fit the record
   */
  public static <T> T read(Path file, Class<T> recordType) {
    return readLocated(file, recordType).value();
  }

  /**
   * Returns the file's content, and where in the file each value stands.
   *
   * @throws ConfigException if the file cannot be read or does not fit the record
   */
  public static <T> Located<T> readLocated(Path file, Class<T> recordType) {
    RecordBinder binder = new RecordBinder();
    T value = recordType.cast(binder.bind(root(file, text(file)), recordType, ""));
    return new Located<>(file, value, binder.lines());
  }

  /**
   * Returns defaults with what a file says in their place: key by key, lists as a whole.
   *
   * @param file null for the defaults alone
   * @throws ConfigException if the file cannot be read or does not fit the record
   */
  public static <T> T readOver(EmbeddedYaml defaults, @Nullable Path file, Class<T> recordType) {
    Node node = root(Path.of(defaults.name()), defaults.text());
    if (file != null) {
      node = NodeOverlay.over(node, root(file, text(file)));
    }
    return recordType.cast(new RecordBinder().bind(node, recordType, ""));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ConfigException(file, 0, "", "is not UTF-8");
    } catch (IOException e) {
      throw new ConfigException(file, 0, "", "cannot be read: " + e);
    }
  }

  private static Node root(Path file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setLabel(file.toString()).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(() -> new ConfigException(file, 0, "", "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      throw new ConfigException(file, line, "", "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new ConfigException(file, 0, "", "not YAML: " + e.getMessage());
    }
  }

  /**
   * A file's content with its lines.
   *
   * @param value what the file says
   * @param lines line (from 1) of each path that the file has
   */
  public record Located<T>(Path file, T value, Map<String, Integer> lines) {
    /** Keeps its own copy of the lines. */
    public Located {
      lines = Map.copyOf(lines);
    }

    /**
     * The line (from 1) of a path such as {@code blocks[3].name}; of its nearest parent when the
     * file does not say it.
     */
    public int lineOf(String path) {
      for (String at = path; !at.isEmpty(); at = parent(at)) {
        Integer line = lines.get(at);
        if (line != null) {
          return line;
        }
      }
      return lines.getOrDefault("", 1);
    }

    /** An error about the value at a path. */
    public ConfigException error(String path, String message) {
      return new ConfigException(file, lineOf(path), path, message);
    }

    private static String parent(String path) {
      int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
      return cut < 0 ? "" : path.substring(0, cut);
    }
  }
}
