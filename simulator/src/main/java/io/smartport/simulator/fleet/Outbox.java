package io.smartport.simulator.fleet;

import io.smartport.simulator.fleet.VehicleState.ActionState;
import io.smartport.simulator.fleet.VehicleState.Position;
import io.smartport.simulator.fleet.VehicleState.Problem;
import io.smartport.simulator.fleet.VehicleState.Step;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a truck says, version 2.1.0. Counts the messages of each topic. */
final class Outbox {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SS'Z'").withZone(ZoneOffset.UTC);

  private final FleetConfig config;
  private final String name;
  private final String map;
  private final Map<String, Long> headers = new TreeMap<>();

  Outbox(FleetConfig config, String name, String map) {
    this.config = config;
    this.name = name;
    this.map = map;
  }

  /** Counts begin anew. */
  synchronized void booted() {
    headers.clear();
  }

  byte[] connection(String state) {
    ObjectNode json = message("connection");
    json.put("connectionState", state);
    return bytes(json);
  }

  byte[] visualization(Position position) {
    ObjectNode json = message("visualization");
    put(json, position);
    return bytes(json);
  }

  byte[] state(VehicleState state) {
    ObjectNode json = message("state");
    json.put("orderId", state.orderId());
    json.put("orderUpdateId", state.updateId());
    json.put("lastNodeId", state.lastNodeId());
    json.put("lastNodeSequenceId", state.lastSequence());
    put(json.putArray("nodeStates"), state.nodes(), "nodeId");
    put(json.putArray("edgeStates"), state.edges(), "edgeId");
    json.put("driving", state.position().speed() > 0);
    json.put("paused", state.paused());
    json.put("newBaseRequest", state.wantsBase());
    json.put("distanceSinceLastNode", state.distance());
    put(json, state.position());
    ArrayNode loads = json.putArray("loads");
    state.loads().forEach(id -> loads.addObject().put("loadId", id).put("loadType", "container"));
    ArrayNode actions = json.putArray("actionStates");
    state.actions().forEach(action -> put(actions.addObject(), action));
    json.putObject("batteryState")
        .put("batteryCharge", state.charge())
        .put("charging", state.charging());
    json.put("operatingMode", "AUTOMATIC");
    ArrayNode errors = json.putArray("errors");
    state.problems().forEach(problem -> put(errors.addObject(), problem));
    ObjectNode boot = json.putArray("information").addObject();
    boot.put("infoType", "boot").put("infoLevel", "DEBUG");
    ArrayNode references = boot.putArray("infoReferences");
    reference(references, "bootId", Long.toString(state.bootId()));
    reference(references, "monotonicMs", Long.toString(state.monotonicMs()));
    json.putObject("safetyState")
        .put("eStop", state.stopped() ? "AUTOACK" : "NONE")
        .put("fieldViolation", false);
    return bytes(json);
  }

  byte[] factsheet(ObjectNode body) {
    ObjectNode json = message("factsheet");
    json.setAll(body);
    return bytes(json);
  }

  /** Last wills are made on another thread than all else. */
  private synchronized ObjectNode message(String topic) {
    long header = headers.merge(topic, 1L, Long::sum) - 1;
    return MAPPER
        .createObjectNode()
        .put("headerId", header)
        .put("timestamp", TIMESTAMP.format(config.wall().instant()))
        .put("version", "2.1.0")
        .put("manufacturer", config.manufacturer())
        .put("serialNumber", name);
  }

  private void put(ObjectNode json, Position position) {
    json.putObject("agvPosition")
        .put("x", millis(position.x()))
        .put("y", millis(position.y()))
        .put("theta", millis(position.theta()))
        .put("mapId", map)
        .put("positionInitialized", true);
    json.putObject("velocity").put("vx", millis(position.speed())).put("vy", 0.0).put("omega", 0.0);
  }

  private static double millis(double value) {
    return Math.rint(value * 1e3) / 1e3;
  }

  private static void put(ArrayNode array, List<Step> steps, String idKey) {
    for (Step step : steps) {
      array
          .addObject()
          .put(idKey, step.id())
          .put("sequenceId", step.sequence())
          .put("released", step.released());
    }
  }

  private static void put(ObjectNode json, ActionState action) {
    json.put("actionId", action.id())
        .put("actionType", action.type())
        .put("actionStatus", action.status().name());
  }

  private static void put(ObjectNode json, Problem problem) {
    json.put("errorType", problem.type())
        .put("errorLevel", "WARNING")
        .put("errorDescription", problem.description());
    ArrayNode references = json.putArray("errorReferences");
    new TreeMap<>(problem.references()).forEach((key, value) -> reference(references, key, value));
  }

  private static void reference(ArrayNode references, String key, String value) {
    references.addObject().put("referenceKey", key).put("referenceValue", value);
  }

  private static byte[] bytes(ObjectNode json) {
    return MAPPER.writeValueAsBytes(json);
  }
}
