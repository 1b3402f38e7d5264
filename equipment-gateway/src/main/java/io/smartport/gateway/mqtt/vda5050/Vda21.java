package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.mqtt.vda5050.TruckState.ActionState;
import io.smartport.gateway.mqtt.vda5050.TruckState.ActionStatus;
import io.smartport.gateway.mqtt.vda5050.TruckState.Boot;
import io.smartport.gateway.mqtt.vda5050.TruckState.EdgeState;
import io.smartport.gateway.mqtt.vda5050.TruckState.Fault;
import io.smartport.gateway.mqtt.vda5050.TruckState.Mode;
import io.smartport.gateway.mqtt.vda5050.TruckState.NodeState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** VDA 5050 version 2.1.0, sections in comments as there. */
final class Vda21 implements Dialect {
  static final String VERSION = "2.1.0";

  private static final long UINT32_MAX = 0xffff_ffffL;
  private static final double METRES_MAX = 1e6;

  private enum OperatingMode {
    AUTOMATIC,
    SEMIAUTOMATIC,
    MANUAL,
    SERVICE,
    TEACHIN
  }

  private enum Connection {
    ONLINE,
    OFFLINE,
    CONNECTIONBROKEN
  }

  /** 6.11; the schema forgets PAUSED. */
  private enum Status {
    WAITING,
    INITIALIZING,
    RUNNING,
    PAUSED,
    FINISHED,
    FAILED
  }

  private enum Stop {
    AUTOACK,
    MANUAL,
    REMOTE,
    NONE
  }

  private enum Level {
    WARNING,
    FATAL
  }

  @Override
  public String majorVersion() {
    return "v2";
  }

  @Override
  public byte[] order(Header header, OrderMessage order) {
    return Vda21Writer.order(header, order);
  }

  @Override
  public byte[] instantActions(Header header, List<Action> actions) {
    return Vda21Writer.instantActions(header, actions);
  }

  @Override
  public TruckState state(byte[] payload, String name) throws BadMessageException {
    JsonObject json = open(payload, "state", name);
    JsonObject battery = json.object("batteryState");
    List<Fault> faults = new ArrayList<>();
    boolean fatal = false;
    for (JsonObject error : json.objects("errors")) {
      fatal |= error.constant("errorLevel", Level.class) == Level.FATAL;
      faults.add(new Fault(error.text("errorType"), references(error, "errorReferences")));
    }
    return new TruckState(
        headerId(json),
        boot(json),
        json.text("orderId"),
        json.integer("orderUpdateId", 0, UINT32_MAX),
        json.text("lastNodeId"),
        json.integer("lastNodeSequenceId", 0, UINT32_MAX),
        nodes(json),
        edges(json),
        Math.round(json.number("distanceSinceLastNode", 0, METRES_MAX, 0) * 1_000),
        json.flag("driving"),
        mode(json, fatal),
        loads(json),
        actions(json),
        (int) Math.round(battery.number("batteryCharge", 0, 100) * 10),
        battery.flag("charging"),
        faults);
  }

  private static JsonObject open(byte[] payload, String topic, String name)
      throws BadMessageException {
    JsonObject json = JsonObject.parse(payload, topic);
    String version = json.text("version");
    if (!version.startsWith("2.")) {
      throw json.bad("version", version + " on a topic of version 2");
    }
    String said = json.text("serialNumber");
    if (!said.equals(name)) {
      throw json.bad("serialNumber", said + " on the topic of " + name);
    }
    return json;
  }

  private static long headerId(JsonObject json) throws BadMessageException {
    return json.integer("headerId", 0, UINT32_MAX);
  }

  /** The standard has no field for it: docs/reference/mqtt.md. */
  private static Boot boot(JsonObject json) throws BadMessageException {
    for (JsonObject info : json.objectsIfAny("information")) {
      if (info.text("infoType").equals("boot")) {
        Map<String, String> references = references(info, "infoReferences");
        return new Boot(
            reference(info, references, "bootId"), reference(info, references, "monotonicMs"));
      }
    }
    throw json.bad("information", "no entry of infoType boot");
  }

  private static long reference(JsonObject info, Map<String, String> references, String key)
      throws BadMessageException {
    String text = references.getOrDefault(key, "missing");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw info.bad("infoReferences", key + " is not an integer: " + text);
    }
  }

  private static Map<String, String> references(JsonObject owner, String key)
      throws BadMessageException {
    Map<String, String> references = new HashMap<>();
    for (JsonObject reference : owner.objectsIfAny(key)) {
      references.put(reference.text("referenceKey"), reference.text("referenceValue"));
    }
    return references;
  }

  private static List<NodeState> nodes(JsonObject json) throws BadMessageException {
    List<NodeState> nodes = new ArrayList<>();
    for (JsonObject node : json.objects("nodeStates")) {
      nodes.add(
          new NodeState(
              node.text("nodeId"),
              node.integer("sequenceId", 0, UINT32_MAX),
              node.flag("released")));
    }
    return nodes;
  }

  private static List<EdgeState> edges(JsonObject json) throws BadMessageException {
    List<EdgeState> edges = new ArrayList<>();
    for (JsonObject edge : json.objects("edgeStates")) {
      edges.add(
          new EdgeState(
              edge.text("edgeId"),
              edge.integer("sequenceId", 0, UINT32_MAX),
              edge.flag("released")));
    }
    return edges;
  }

  private static Mode mode(JsonObject json, boolean fatal) throws BadMessageException {
    boolean stopped =
        json.object("safetyState").constant("eStop", Stop.class) != Stop.NONE
            || json.flag("paused", false)
            || fatal;
    return switch (json.constant("operatingMode", OperatingMode.class)) {
      case AUTOMATIC, SEMIAUTOMATIC -> stopped ? Mode.STOPPED : Mode.AUTOMATIC;
      case MANUAL, SERVICE, TEACHIN -> Mode.MANUAL;
    };
  }

  /** 6.10.6: a truck without the field cannot tell whether it is loaded. */
  private static List<String> loads(JsonObject json) throws BadMessageException {
    List<String> loads = new ArrayList<>();
    for (JsonObject load : json.objects("loads")) {
      loads.add(load.text("loadId"));
    }
    return loads;
  }

  private static List<ActionState> actions(JsonObject json) throws BadMessageException {
    List<ActionState> actions = new ArrayList<>();
    for (JsonObject action : json.objects("actionStates")) {
      ActionStatus status =
          switch (action.constant("actionStatus", Status.class)) {
            case WAITING -> ActionStatus.WAITING;
            case INITIALIZING, RUNNING, PAUSED -> ActionStatus.RUNNING;
            case FINISHED -> ActionStatus.FINISHED;
            case FAILED -> ActionStatus.FAILED;
          };
      actions.add(new ActionState(action.text("actionId"), status));
    }
    return actions;
  }

  @Override
  public TruckPose visualization(byte[] payload, String name) throws BadMessageException {
    JsonObject json = open(payload, "visualization", name);
    JsonObject position = json.object("agvPosition");
    if (!position.flag("positionInitialized")) {
      throw json.bad("agvPosition.positionInitialized", "false");
    }
    double speed = json.has("velocity") ? json.object("velocity").number("vx", -100, 100, 0) : 0;
    return new TruckPose(
        headerId(json),
        position.number("x", -METRES_MAX, METRES_MAX),
        position.number("y", -METRES_MAX, METRES_MAX),
        position.number("theta", -4, 4),
        speed);
  }

  @Override
  public ConnectionState connection(byte[] payload, String name) throws BadMessageException {
    JsonObject json = open(payload, "connection", name);
    return switch (json.constant("connectionState", Connection.class)) {
      case ONLINE -> ConnectionState.ONLINE;
      case OFFLINE -> ConnectionState.OFFLINE;
      case CONNECTIONBROKEN -> ConnectionState.BROKEN;
    };
  }

  @Override
  public Factsheet factsheet(byte[] payload, String name) throws BadMessageException {
    JsonObject json = open(payload, "factsheet", name);
    JsonObject limits = json.object("protocolLimits");
    JsonObject timing = limits.object("timing");
    JsonObject features = json.object("protocolFeatures");
    Map<String, Set<String>> actions = new HashMap<>();
    for (JsonObject action : features.objects("agvActions")) {
      actions.put(action.text("actionType"), Set.copyOf(action.texts("actionScopes")));
    }
    Set<String> parameters = new HashSet<>();
    for (JsonObject parameter : features.objects("optionalParameters")) {
      parameters.add(parameter.text("parameter"));
    }
    return new Factsheet(
        milliseconds(timing, "minOrderInterval"),
        milliseconds(timing, "minStateInterval"),
        // 6.10: every 30 s when nothing else is said.
        timing.has("defaultStateInterval") ? milliseconds(timing, "defaultStateInterval") : 30_000,
        timing.has("visualizationInterval") ? milliseconds(timing, "visualizationInterval") : 0,
        numbers(limits.object("maxArrayLens")),
        numbers(limits.object("maxStringLens")),
        actions,
        parameters);
  }

  private static long milliseconds(JsonObject timing, String key) throws BadMessageException {
    return Math.round(timing.number(key, 0, 1e6) * 1_000);
  }

  private static Map<String, Long> numbers(JsonObject limits) throws BadMessageException {
    Map<String, Long> numbers = new HashMap<>();
    for (String key : limits.keys()) {
      if (!key.equals("idNumericalOnly")) {
        numbers.put(key, limits.integer(key, 0, UINT32_MAX));
      } else if (limits.flag(key)) {
        throw limits.bad(key, "our ids are not numerical");
      }
    }
    return numbers;
  }
}
