package io.smartport.gateway.mqtt.vda5050;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a truck must be able to do to be used. The standard leaves its timing to the truck, which
 * may be far too slow for a port.
 *
 * @param stateInterval between states when nothing happens, at most
 * @param visualizationInterval at most
 * @param orderInterval least time between orders, at most
 */
public record Requirements(
    Duration stateInterval, Duration visualizationInterval, Duration orderInterval) {
  /** Nodes of the longest path. */
  private static final int NODES = 256;

  /** Characters of the longest id. */
  private static final int ID_LENGTH = 40;

  private static final Map<String, List<String>> ACTIONS =
      Map.of(
          "NODE",
          List.of(Action.POSITION, Action.WAIT, Action.CHARGE, Action.STOP_CHARGING),
          "INSTANT",
          List.of(
              Action.CANCEL,
              Action.PAUSE,
              Action.RESUME,
              Action.STATE_REQUEST,
              Action.FACTSHEET_REQUEST));

  private static final List<String> PARAMETERS =
      List.of(
          "order.nodes.nodePosition",
          "order.nodes.nodePosition.allowedDeviationXY",
          "order.edges.length");

  /** States once a second, positions five times a second, orders twice a second. */
  public static final Requirements USUAL =
      new Requirements(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofMillis(500));

  /** What the truck lacks, each with the value that it gave; empty when it can be used. */
  List<String> lacks(Factsheet sheet) {
    List<String> lacks = new ArrayList<>();
    atMost(lacks, "timing.defaultStateInterval", sheet.defaultStateIntervalMs(), stateInterval);
    atMost(lacks, "timing.minStateInterval", sheet.minStateIntervalMs(), stateInterval);
    atMost(lacks, "timing.minOrderInterval", sheet.minOrderIntervalMs(), orderInterval);
    if (sheet.visualizationIntervalMs() == 0) {
      lacks.add("timing.visualizationInterval: not given");
    }
    atMost(
        lacks,
        "timing.visualizationInterval",
        sheet.visualizationIntervalMs(),
        visualizationInterval);
    for (String array :
        Arrays.asList("order.nodes", "order.edges", "state.nodeStates", "state.edgeStates")) {
      atLeast(lacks, "maxArrayLens." + array, sheet.arrayLimits().getOrDefault(array, 0L), NODES);
    }
    atLeast(
        lacks, "maxStringLens.idLen", sheet.stringLimits().getOrDefault("idLen", 0L), ID_LENGTH);
    ACTIONS.forEach((scope, types) -> actions(lacks, sheet, scope, types));
    for (String parameter : PARAMETERS) {
      if (!sheet.parameters().contains(parameter)) {
        lacks.add("optionalParameters: no " + parameter);
      }
    }
    return lacks;
  }

  private static void atMost(List<String> lacks, String what, long valueMs, Duration most) {
    if (valueMs > most.toMillis()) {
      lacks.add("%s: %d ms, at most %d ms".formatted(what, valueMs, most.toMillis()));
    }
  }

  /** 0 is no limit. */
  private static void atLeast(List<String> lacks, String what, long value, int least) {
    if (value > 0 && value < least) {
      lacks.add("%s: %d, at least %d".formatted(what, value, least));
    }
  }

  private static void actions(
      List<String> lacks, Factsheet sheet, String scope, List<String> types) {
    for (String type : types) {
      if (!sheet.actions().getOrDefault(type, Set.of()).contains(scope)) {
        lacks.add("agvActions: no %s with scope %s".formatted(type, scope));
      }
    }
  }
}
