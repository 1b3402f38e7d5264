package io.smartport.gateway.mqtt.vda5050;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a master control sends, version 2.1.0. */
final class Vda21Writer {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** 6.4 has two digits of the second's fraction. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SS'Z'").withZone(ZoneOffset.UTC);

  private Vda21Writer() {}

  static byte[] order(Dialect.Header header, OrderMessage order) {
    return write(
        header,
        json -> {
          json.writeStringProperty("orderId", order.orderId());
          json.writeNumberProperty("orderUpdateId", order.updateId());
          json.writeArrayPropertyStart("nodes");
          order.nodes().forEach(node -> write(json, node));
          json.writeEndArray();
          json.writeArrayPropertyStart("edges");
          order.edges().forEach(edge -> write(json, edge));
          json.writeEndArray();
        });
  }

  static byte[] instantActions(Dialect.Header header, List<Action> actions) {
    return write(header, json -> write(json, actions));
  }

  private static byte[] write(Dialect.Header header, Consumer<JsonGenerator> body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 * 1024);
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("headerId", header.headerId());
      json.writeStringProperty(
          "timestamp", TIMESTAMP.format(Instant.ofEpochMilli(header.epochMs())));
      json.writeStringProperty("version", Vda21.VERSION);
      json.writeStringProperty("manufacturer", header.manufacturer());
      json.writeStringProperty("serialNumber", header.name());
      body.accept(json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, OrderMessage.Node node) {
    json.writeStartObject();
    json.writeStringProperty("nodeId", node.id());
    json.writeNumberProperty("sequenceId", node.sequence());
    json.writeBooleanProperty("released", node.released());
    json.writeObjectPropertyStart("nodePosition");
    json.writeNumberProperty("x", node.x());
    json.writeNumberProperty("y", node.y());
    json.writeNumberProperty("allowedDeviationXY", node.deviation());
    json.writeStringProperty("mapId", node.map());
    json.writeEndObject();
    write(json, node.actions());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, OrderMessage.Edge edge) {
    json.writeStartObject();
    json.writeStringProperty("edgeId", edge.id());
    json.writeNumberProperty("sequenceId", edge.sequence());
    json.writeBooleanProperty("released", edge.released());
    json.writeStringProperty("startNodeId", edge.from());
    json.writeStringProperty("endNodeId", edge.to());
    json.writeNumberProperty("length", edge.length());
    write(json, List.of());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<Action> actions) {
    json.writeArrayPropertyStart("actions");
    for (Action action : actions) {
      json.writeStartObject();
      json.writeStringProperty("actionType", action.type());
      json.writeStringProperty("actionId", action.id());
      json.writeStringProperty("blockingType", action.blocking() ? "HARD" : "NONE");
      json.writeArrayPropertyStart("actionParameters");
      action.parameters().forEach((key, value) -> write(json, key, value));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String key, Object value) {
    json.writeStartObject();
    json.writeStringProperty("key", key);
    json.writePOJOProperty("value", value);
    json.writeEndObject();
  }
}
