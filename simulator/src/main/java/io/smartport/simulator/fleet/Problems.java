package io.smartport.simulator.fleet;

import io.smartport.simulator.fleet.VehicleState.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Warnings that stand until the next order is accepted (6.6.4), the latest of each type. */
final class Problems {
  private final Map<String, Problem> byType = new TreeMap<>();

  void set(String type, Map<String, String> references, String description) {
    byType.put(type, new Problem(type, references, description));
  }

  void remove(String type) {
    byType.remove(type);
  }

  void clear() {
    byType.clear();
  }

  List<Problem> all() {
    Collection<Problem> all = byType.values();
    return List.copyOf(all);
  }
}
