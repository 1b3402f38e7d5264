package io.smartport.gateway.mqtt.vda5050;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that is read strictly: every complaint names the place in the message. */
final class JsonObject {
  /** Longest message, bytes. */
  static final int PAYLOAD_MAX = 64 * 1024;

  private static final int DEPTH_MAX = 12;
  private static final int STRING_MAX = 1_024;
  private static final int NUMBER_MAX = 40;
  private static final int ARRAY_MAX = 512;
  private static final int SHOWN_MAX = 40;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(PAYLOAD_MAX)
                          .maxNestingDepth(DEPTH_MAX)
                          .maxStringLength(STRING_MAX)
                          .maxNameLength(STRING_MAX)
                          .maxNumberLength(NUMBER_MAX)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode node;
  private final String place;

  private JsonObject(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  /**
   * Parses a message.
   *
   * @throws BadMessageException when it is too long, too deep or no JSON object
   */
  static JsonObject parse(byte[] payload, String topic) throws BadMessageException {
    if (payload.length > PAYLOAD_MAX) {
      throw new BadMessageException(
          topic, payload.length + " bytes; at most " + PAYLOAD_MAX + " are read");
    }
    try {
      return of(MAPPER.readTree(payload), topic);
    } catch (JacksonException e) {
      throw new BadMessageException(topic, cut(problem(e), 200));
    }
  }

  private static String problem(JacksonException e) {
    // Breaches of limits have no location.
    TokenStreamLocation location = e.getLocation();
    String where = location == null ? "" : "byte " + location.getByteOffset() + ": ";
    return where + e.getOriginalMessage();
  }

  private static JsonObject of(@Nullable JsonNode node, String place) throws BadMessageException {
    if (node == null || !node.isObject()) {
      throw new BadMessageException(place, "not an object: " + shown(node));
    }
    return new JsonObject(node, place);
  }

  private static String shown(@Nullable JsonNode node) {
    return node == null ? "missing" : cut(node.toString(), SHOWN_MAX);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  BadMessageException bad(String key, String problem) {
    return new BadMessageException(place + "." + key, problem);
  }

  boolean has(String key) {
    return node.get(key) != null;
  }

  String text(String key) throws BadMessageException {
    JsonNode value = node.get(key);
    if (value == null || !value.isString()) {
      throw bad(key, "not a string: " + shown(value));
    }
    return value.stringValue();
  }

  String text(String key, String whenMissing) throws BadMessageException {
    return has(key) ? text(key) : whenMissing;
  }

  /** One of the constants, by name. */
  <E extends Enum<E>> E constant(String key, Class<E> type) throws BadMessageException {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw bad(key, "unknown: " + cut(text, SHOWN_MAX));
  }

  long integer(String key, long least, long most) throws BadMessageException {
    JsonNode value = node.get(key);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw bad(key, "not an integer: " + shown(value));
    }
    long number = value.longValue();
    if (number < least || number > most) {
      throw bad(key, number + " is not from " + least + " to " + most);
    }
    return number;
  }

  double number(String key, double least, double most) throws BadMessageException {
    JsonNode value = node.get(key);
    if (value == null || !value.isNumber()) {
      throw bad(key, "not a number: " + shown(value));
    }
    double number = value.doubleValue();
    if (!(number >= least && number <= most)) {
      throw bad(key, number + " is not from " + least + " to " + most);
    }
    return number;
  }

  double number(String key, double least, double most, double whenMissing)
      throws BadMessageException {
    return has(key) ? number(key, least, most) : whenMissing;
  }

  boolean flag(String key) throws BadMessageException {
    JsonNode value = node.get(key);
    if (value == null || !value.isBoolean()) {
      throw bad(key, "not true or false: " + shown(value));
    }
    return value.booleanValue();
  }

  boolean flag(String key, boolean whenMissing) throws BadMessageException {
    return has(key) ? flag(key) : whenMissing;
  }

  JsonObject object(String key) throws BadMessageException {
    return of(node.get(key), place + "." + key);
  }

  /** Names of the members, in the order of the message. */
  List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  List<JsonObject> objects(String key) throws BadMessageException {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      objects.add(of(element, place + "." + key + "[" + objects.size() + "]"));
    }
    return objects;
  }

  List<JsonObject> objectsIfAny(String key) throws BadMessageException {
    return has(key) ? objects(key) : List.of();
  }

  List<String> texts(String key) throws BadMessageException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      if (!element.isString()) {
        throw bad(key + "[" + texts.size() + "]", "not a string: " + shown(element));
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  private JsonNode elements(String key) throws BadMessageException {
    JsonNode array = node.get(key);
    if (array == null || !array.isArray()) {
      throw bad(key, "not an array: " + shown(array));
    }
    if (array.size() > ARRAY_MAX) {
      throw bad(key, array.size() + " elements; at most " + ARRAY_MAX + " are read");
    }
    return array;
  }
}
