package io.smartport.tos.app;

import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.BayPlanSummary;
import io.smartport.tos.edi.BayPlanReading;
import io.smartport.tos.edi.Finding;
import io.smartport.tos.edi.MessageInfo;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reading of a bay plan as JSON for programs; {@code docs/reference/edi.md} lists the keys. */
final class BayPlanJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private BayPlanJson() {}

  static String of(String file, BayPlanReading reading) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("file", file);
    switch (reading) {
      case BayPlanReading.NotEdifact not ->
          root.put("result", "notEdifact").put("reason", not.reason());
      case BayPlanReading.NotABayPlan not -> {
        root.put("result", "notABayPlan");
        message(root, not.message());
      }
      case BayPlanReading.Accepted accepted -> {
        root.put("result", "accepted");
        plan(root, accepted.plan(), accepted.message(), accepted.findings());
      }
      case BayPlanReading.Refused refused -> {
        root.put("result", "refused");
        plan(root, refused.plan(), refused.message(), refused.findings());
      }
    }
    return MAPPER.writeValueAsString(root) + System.lineSeparator();
  }

  private static void message(ObjectNode root, MessageInfo message) {
    ObjectNode node = root.putObject("message");
    node.put("type", message.type())
        .put("version", message.version())
        .put("release", message.release())
        .put("association", message.association())
        .put("reference", message.messageReference())
        .put("segments", message.segments());
    root.putObject("interchange")
        .put("sender", message.sender())
        .put("recipient", message.recipient())
        .put("reference", message.interchangeReference());
    ArrayNode others = root.putArray("otherMessages");
    message.otherMessages().forEach(others::add);
  }

  private static void plan(
      ObjectNode root, BayPlan plan, MessageInfo message, List<Finding> findings) {
    message(root, message);
    root.putObject("ship")
        .put("name", plan.vesselName())
        .put("callSign", plan.callSign())
        .put("imoNumber", plan.imoNumber());
    root.put("voyage", plan.voyage())
        .put("departurePort", plan.departurePort())
        .put("nextPort", plan.nextPort());
    counts(root.putObject("counts"), BayPlanSummary.of(plan));
    ArrayNode list = root.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode node = list.addObject();
      node.put("severity", finding.severity().name())
          .put("segment", finding.segmentNumber())
          .put("code", finding.code().name())
          .put("subject", finding.subject());
      ArrayNode values = node.putArray("values");
      finding.values().forEach(values::add);
      node.put("text", finding.sentence());
    }
  }

  private static void counts(ObjectNode node, BayPlanSummary summary) {
    node.put("boxes", summary.boxes())
        .put("teu", summary.teu())
        .put("massKg", summary.massKg())
        .put("full", summary.full())
        .put("empty", summary.empty())
        .put("onDeck", summary.onDeck());
    byKey(node, "byDischargePort", summary.byDischargePort());
    byKey(node, "byLoadPort", summary.byLoadPort());
    byKey(node, "bySize", summary.bySize());
    node.put("dangerous", summary.dangerous())
        .put("dangerousCargoes", summary.dangerousItems())
        .put("reefers", summary.reefers())
        .put("liveReefers", summary.liveReefers())
        .put("outOfGauge", summary.outOfGauge())
        .put("outOfGaugeSides", summary.overDimensions())
        .put("verifiedMass", summary.verifiedMass());
  }

  private static void byKey(ObjectNode node, String name, Map<String, Integer> counts) {
    ObjectNode child = node.putObject(name);
    counts.forEach(child::put);
  }
}
