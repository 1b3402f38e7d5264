package io.smartport.simulator.fleet;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published schemas of VDA 5050 2.1.0. */
final class Schemas {
  static final List<String> TOPICS =
      List.of("order", "instantActions", "state", "visualization", "connection", "factsheet");

  private final Map<String, Schema> byTopic = new HashMap<>();

  Schemas() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (String topic : TOPICS) {
      byTopic.put(topic, registry.getSchema(text(topic), InputFormat.JSON));
    }
  }

  private static String text(String topic) {
    String file = "/vda5050-2.1.0/" + topic + ".schema";
    try (InputStream in = Schemas.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a message; empty when nothing is. */
  synchronized List<String> errors(String topic, byte[] payload) {
    return byTopic
        .get(topic)
        .validate(new String(payload, StandardCharsets.UTF_8), InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
