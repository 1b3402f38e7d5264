package io.smartport.gateway.mqtt.vda5050;

import java.util.Map;

/**
 * An action of a node, or an instant action.
 *
 * @param parameters strings and numbers by key, at most one
 */
record Action(String type, String id, boolean blocking, Map<String, Object> parameters) {
  static final String POSITION = "finePositioning";
  static final String WAIT = "waitForTrigger";
  static final String CHARGE = "startCharging";
  static final String STOP_CHARGING = "stopCharging";
  static final String CANCEL = "cancelOrder";
  static final String PAUSE = "startPause";
  static final String RESUME = "stopPause";
  static final String STATE_REQUEST = "stateRequest";
  static final String FACTSHEET_REQUEST = "factsheetRequest";

  /** Keeps its own map. */
  Action {
    parameters = Map.copyOf(parameters);
  }

  /** An action that allows nothing else meanwhile. */
  static Action blocking(String type, String id, Map<String, Object> parameters) {
    return new Action(type, id, true, parameters);
  }

  /** An instant action. */
  static Action instant(String type, String id) {
    return new Action(type, id, false, Map.of());
  }
}
