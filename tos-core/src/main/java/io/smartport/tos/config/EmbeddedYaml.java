package io.smartport.tos.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The defaults of a configuration file, a resource of the program that says every key.
 *
 * @param name as errors name it
 */
public record EmbeddedYaml(String name, String text) {
  /** The resource beside a class. */
  public static EmbeddedYaml beside(Class<?> type, String resource) {
    try (InputStream in = type.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing beside " + type);
      }
      return new EmbeddedYaml(
          "embedded " + resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
