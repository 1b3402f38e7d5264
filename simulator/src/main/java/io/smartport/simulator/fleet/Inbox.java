package io.smartport.simulator.fleet;

import io.smartport.simulator.fleet.ReceivedOrder.Edge;
import io.smartport.simulator.fleet.ReceivedOrder.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a truck is told. */
final class Inbox {
  private static final int PAYLOAD_MAX = 64 * 1024;
  private static final long UINT32_MAX = 0xffff_ffffL;

  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxDocumentLength(PAYLOAD_MAX)
                      .maxNestingDepth(12)
                      .maxStringLength(256)
                      .maxNumberLength(40)
                      .build())
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build());

  private Inbox() {}

  static ReceivedOrder order(byte[] payload, String name) throws InvalidMessage {
    JsonNode json = open(payload, name);
    List<Node> nodes = new ArrayList<>();
    for (JsonNode node : array(json, "nodes")) {
      JsonNode position = node.get("nodePosition");
      nodes.add(
          new Node(
              text(node, "nodeId"),
              number(node, "sequenceId"),
              flag(node, "released"),
              position == null ? "" : text(position, "mapId"),
              actions(node)));
    }
    List<Edge> edges = new ArrayList<>();
    for (JsonNode edge : array(json, "edges")) {
      edges.add(
          new Edge(
              text(edge, "edgeId"),
              number(edge, "sequenceId"),
              flag(edge, "released"),
              !actions(edge).isEmpty()));
    }
    return new ReceivedOrder(text(json, "orderId"), number(json, "orderUpdateId"), nodes, edges);
  }

  static List<ReceivedAction> instantActions(byte[] payload, String name) throws InvalidMessage {
    return actions(open(payload, name));
  }

  private static JsonNode open(byte[] payload, String name) throws InvalidMessage {
    if (payload.length > PAYLOAD_MAX) {
      throw new InvalidMessage(payload.length + " bytes");
    }
    JsonNode json;
    try {
      json = MAPPER.readTree(payload);
    } catch (JacksonException e) {
      throw new InvalidMessage(e.getOriginalMessage());
    }
    if (!text(json, "version").startsWith("2.")) {
      throw new InvalidMessage("version " + text(json, "version"));
    }
    if (!text(json, "serialNumber").equals(name)) {
      throw new InvalidMessage("serialNumber " + text(json, "serialNumber"));
    }
    number(json, "headerId");
    return json;
  }

  private static List<ReceivedAction> actions(JsonNode owner) throws InvalidMessage {
    List<ReceivedAction> actions = new ArrayList<>();
    for (JsonNode action : array(owner, "actions")) {
      text(action, "blockingType");
      Map<String, String> parameters = new HashMap<>();
      if (action.get("actionParameters") != null) {
        for (JsonNode parameter : array(action, "actionParameters")) {
          parameters.put(text(parameter, "key"), value(parameter));
        }
      }
      actions.add(
          new ReceivedAction(text(action, "actionType"), text(action, "actionId"), parameters));
    }
    return actions;
  }

  private static String value(JsonNode parameter) throws InvalidMessage {
    JsonNode value = parameter.get("value");
    if (value == null || value.isNull()) {
      throw new InvalidMessage("value of parameter " + text(parameter, "key"));
    }
    return value.isString() ? value.stringValue() : value.toString();
  }

  private static JsonNode array(JsonNode owner, String key) throws InvalidMessage {
    JsonNode value = owner.get(key);
    if (value == null || !value.isArray()) {
      throw new InvalidMessage(key + " is no array");
    }
    return value;
  }

  private static String text(JsonNode owner, String key) throws InvalidMessage {
    JsonNode value = owner.get(key);
    if (value == null || !value.isString()) {
      throw new InvalidMessage(key + " is no string");
    }
    return value.stringValue();
  }

  private static long number(JsonNode owner, String key) throws InvalidMessage {
    JsonNode value = owner.get(key);
    if (value == null
        || !value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > UINT32_MAX) {
      throw new InvalidMessage(key + " is no uint32");
    }
    return value.longValue();
  }

  private static boolean flag(JsonNode owner, String key) throws InvalidMessage {
    JsonNode value = owner.get(key);
    if (value == null || !value.isBoolean()) {
      throw new InvalidMessage(key + " is neither true nor false");
    }
    return value.booleanValue();
  }
}
