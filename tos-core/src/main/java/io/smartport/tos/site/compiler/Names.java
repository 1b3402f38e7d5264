package io.smartport.tos.site.compiler;

import java.util.SortedSet;
import java.util.stream.Collectors;

/** Lists of names in messages. */
final class Names {
  private static final int SHOWN = 5;

  private Names() {}

  /** The first few names, and how many more there are. */
  static String few(SortedSet<String> names) {
    String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
  }
}
