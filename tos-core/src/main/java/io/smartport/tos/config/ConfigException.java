package io.smartport.tos.config;

import java.nio.file.Path;

/** A configuration file is wrong; the message names file, line, key and value. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String path;

  /**
   * @param line from 1; 0 when no line is to blame
   * @param path of the key, such as {@code blocks[3].name}; empty for the file as a whole
   */
  public ConfigException(Path file, int line, String path, String message) {
    super(text(file, line, path, message));
    this.file = file.toString();
    this.line = line;
    this.path = path;
  }

  private static String text(Path file, int line, String path, String message) {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (path.isEmpty() ? "" : path + ": ")
        + message;
  }

  /** The file as it was named. */
  public String file() {
    return file;
  }

  /** The line from 1, or 0 when no line is to blame. */
  public int line() {
    return line;
  }

  /** The key's path, such as {@code blocks[3].name}; empty for the file as a whole. */
  public String path() {
    return path;
  }
}
