package io.smartport.gateway.mqtt.vda5050;

import java.util.Map;
import java.util.Set;

/**
 * What a truck says it can do; 0 stands for a limit that is not given.
 *
 * @param minOrderIntervalMs least time between orders
 * @param defaultStateIntervalMs between states when nothing happens
 * @param arrayLimits by the standard's name, such as {@code order.nodes}
 * @param stringLimits by the standard's name, such as {@code idLen}
 * @param actions types with their scopes
 * @param parameters optional ones that it takes, by the standard's name
 */
record Factsheet(
    long minOrderIntervalMs,
    long minStateIntervalMs,
    long defaultStateIntervalMs,
    long visualizationIntervalMs,
    Map<String, Long> arrayLimits,
    Map<String, Long> stringLimits,
    Map<String, Set<String>> actions,
    Set<String> parameters) {
  /** Keeps its own collections. */
  Factsheet {
    arrayLimits = Map.copyOf(arrayLimits);
    stringLimits = Map.copyOf(stringLimits);
    actions = Map.copyOf(actions);
    parameters = Set.copyOf(parameters);
  }
}
