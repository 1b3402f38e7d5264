package io.smartport.simulator.fleet;

import io.smartport.tos.site.TruckModel;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What trucks of a model can do, as a factsheet's body (6.15.1). */
final class Factsheets {
  private static final List<String> NODE_ACTIONS =
      List.of("finePositioning", "waitForTrigger", "startCharging", "stopCharging");
  private static final List<String> INSTANT_ACTIONS =
      List.of("cancelOrder", "startPause", "stopPause", "stateRequest", "factsheetRequest");
  private static final List<String> PARAMETERS =
      List.of(
          "order.nodes.nodePosition",
          "order.nodes.nodePosition.allowedDeviationXY",
          "order.edges.length");

  private Factsheets() {}

  static ObjectNode of(TruckModel model, FleetConfig config) {
    ObjectNode sheet = new JsonMapper().createObjectNode();
    ObjectNode type = sheet.putObject("typeSpecification");
    type.put("seriesName", "ART").put("agvKinematic", "THREEWHEEL").put("agvClass", "CARRIER");
    type.put("maxLoadMass", 65_000);
    type.putArray("localizationTypes").add("NATURAL");
    type.putArray("navigationTypes").add("VIRTUAL_LINE_GUIDED");
    sheet
        .putObject("physicalParameters")
        .put("speedMin", 0.0)
        .put("speedMax", model.straightSpeedMmS() * 1e-3)
        .put("accelerationMax", model.accMmS2() * 1e-3)
        .put("decelerationMax", model.decMmS2() * 1e-3)
        .put("heightMax", model.deckHeightMm() * 1e-3)
        .put("width", model.widthMm() * 1e-3)
        .put("length", model.lengthMm() * 1e-3);
    limits(sheet.putObject("protocolLimits"), config);
    features(sheet.putObject("protocolFeatures"));
    sheet.putObject("agvGeometry");
    sheet.putObject("loadSpecification").putArray("loadPositions").add("front").add("rear");
    return sheet;
  }

  private static void limits(ObjectNode limits, FleetConfig config) {
    limits.putObject("maxStringLens").put("idLen", 256);
    limits.putObject("maxArrayLens").put("order.nodes", 512).put("order.edges", 512);
    limits
        .putObject("timing")
        .put("minOrderInterval", 0.0)
        .put("minStateInterval", seconds(config.minStateInterval()))
        .put("defaultStateInterval", seconds(config.stateInterval()))
        .put("visualizationInterval", seconds(config.visualizationInterval()));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static void features(ObjectNode features) {
    ArrayNode parameters = features.putArray("optionalParameters");
    PARAMETERS.forEach(p -> parameters.addObject().put("parameter", p).put("support", "SUPPORTED"));
    ArrayNode actions = features.putArray("agvActions");
    NODE_ACTIONS.forEach(type -> action(actions, type, "NODE"));
    INSTANT_ACTIONS.forEach(type -> action(actions, type, "INSTANT"));
  }

  private static void action(ArrayNode actions, String type, String scope) {
    actions.addObject().put("actionType", type).putArray("actionScopes").add(scope);
  }
}
