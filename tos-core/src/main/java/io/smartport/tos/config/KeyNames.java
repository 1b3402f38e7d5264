package io.smartport.tos.config;

import java.util.Locale;

/** The two ways to write a key: as the record's component, and in kebab case. */
final class KeyNames {
  private KeyNames() {}

  /** {@code speedLimit} gives {@code speed-limit}; a name in kebab case stays. */
  static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
