package io.smartport.simulator.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.paho.mqttv5.common.MqttException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A truck that says what a test wants, made of the examples of docs/reference/mqtt.md. */
final class HandPlayedTruck implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern BLOCK = Pattern.compile("```json (\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Path DOCUMENT = Path.of("../docs/reference/mqtt.md");

  final Mqtt client;
  private final String name;
  private long header;

  HandPlayedTruck(int port, String name) throws MqttException {
    this.name = name;
    client = new Mqtt(port, name, LiveFleet.CREDENTIALS.tls(name));
    client.subscribe(topic("order"), topic("instantActions"));
  }

  String topic(String kind) {
    return "uagv/v2/SmartPort/" + name + "/" + kind;
  }

  /** All examples of the documents as topic and text. */
  static List<List<String>> examples() {
    try {
      Matcher blocks = BLOCK.matcher(Files.readString(DOCUMENT));
      return blocks.results().map(b -> List.of(b.group(1), b.group(2))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode message(String topic) {
    String text =
        examples().stream()
            .filter(e -> e.getFirst().equals(topic))
            .findFirst()
            .orElseThrow()
            .get(1);
    ObjectNode json = (ObjectNode) JSON.readTree(text);
    return json.put("serialNumber", name).put("headerId", header++);
  }

  /** Stands without an order. */
  byte[] idle(Consumer<ObjectNode> change) {
    ObjectNode state = message("state");
    state.put("orderId", "").put("lastNodeId", "s4.300");
    state.putArray("nodeStates");
    state.putArray("edgeStates");
    state.putArray("actionStates");
    state.putArray("loads");
    change.accept(state);
    return bytes(state);
  }

  void publish(String topic, byte[] payload) throws MqttException {
    client.publish(topic(topic), payload, false);
  }

  void publish(ObjectNode json, String topic, boolean retained) throws MqttException {
    client.publish(topic(topic), bytes(json), retained);
  }

  static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Actions that it was asked for. */
  long asked(String actionType) {
    return client.received.stream()
        .filter(m -> m.kind().equals("instantActions"))
        .filter(m -> new String(m.payload(), StandardCharsets.UTF_8).contains(actionType))
        .count();
  }

  @Override
  public void close() throws MqttException {
    client.close();
  }
}
