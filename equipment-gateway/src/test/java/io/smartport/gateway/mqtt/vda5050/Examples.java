package io.smartport.gateway.mqtt.vda5050;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of docs/reference/mqtt.md. */
final class Examples {
  private static final Pattern BLOCK = Pattern.compile("```json (\\w+)\n(.*?)```", Pattern.DOTALL);

  private Examples() {}

  /** The first example of a topic. */
  static String of(String topic) {
    Matcher blocks = BLOCK.matcher(text());
    while (blocks.find()) {
      if (blocks.group(1).equals(topic)) {
        return blocks.group(2);
      }
    }
    throw new IllegalArgumentException("no example of " + topic);
  }

  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String text() {
    try {
      return Files.readString(Path.of("../docs/reference/mqtt.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
