package io.smartport.tos.config;

import java.util.Arrays;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the text of one YAML value into a number, truth value, text or enum constant. */
final class ScalarBinder {
  private ScalarBinder() {}

  /**
   * Returns the value; digits of a whole number may be grouped by underscores.
   *
   * @throws IllegalArgumentException if the text is not of that type; the message says both
   */
  static Object bind(ScalarNode node, Class<?> type) {
    String text = node.getValue();
    if (type == String.class && !node.getTag().equals(Tag.NULL)) {
      return text;
    }
    try {
      if (type == int.class || type == Integer.class) {
        return Integer.parseInt(digits(text));
      }
      if (type == long.class || type == Long.class) {
        return Long.parseLong(digits(text));
      }
      if (type == double.class || type == Double.class) {
        return finite(text);
      }
    } catch (NumberFormatException e) {
      throw mismatch(text, type);
    }
    if ((type == boolean.class || type == Boolean.class)
        && List.of("true", "false").contains(text)) {
      return Boolean.valueOf(text);
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equalsIgnoreCase(text.replace('-', '_'))) {
          return constant;
        }
      }
    }
    throw mismatch(text, type);
  }

  static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> "a whole number (32 bit)";
      case "long", "Long" -> "a whole number";
      case "double", "Double" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "String" -> "text";
      default -> throw new IllegalStateException("records cannot bind " + type);
    };
  }

  private static String digits(String text) {
    return text.matches("-?\\d+(_\\d+)*") ? text.replace("_", "") : text;
  }

  private static double finite(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static IllegalArgumentException mismatch(String text, Class<?> type) {
    return new IllegalArgumentException(wanted(type) + " is wanted, not '" + text + "'");
  }
}
