package io.smartport.tos.edi;

import java.util.List;

/**
 * One segment.
 *
 * @param number place in the interchange; the first segment after UNA is 1
 * @param tag such as {@code LOC}
 * @param elements data elements, each a list of at least one component
 */
record Segment(int number, String tag, List<List<String>> elements) {
  /**
   * A component without blanks around it; elements and components count from 1. Empty if absent.
   */
  String text(int element, int component) {
    if (element > elements.size()) {
      return "";
    }
    List<String> components = elements.get(element - 1);
    return component > components.size() ? "" : components.get(component - 1).strip();
  }

  /** The first component of an element. */
  String text(int element) {
    return text(element, 1);
  }
}
