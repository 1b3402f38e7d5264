package io.smartport.simulator.fleet;

import java.util.Map;

/**
 * An action as it came in.
 *
 * @param parameters values as text
 */
record ReceivedAction(String type, String id, Map<String, String> parameters) {
  /** Keeps its own map. */
  ReceivedAction {
    parameters = Map.copyOf(parameters);
  }
}
