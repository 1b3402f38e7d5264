package io.smartport.tos.app;

import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.BayPlanSummary;
import io.smartport.tos.edi.BayPlanReading;
import io.smartport.tos.edi.Finding;
import io.smartport.tos.edi.MessageInfo;
import io.smartport.tos.edi.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A reading of a bay plan as text for people. */
final class BayPlanText {
  private BayPlanText() {}

  static String of(String file, BayPlanReading reading) {
    return switch (reading) {
      case BayPlanReading.NotEdifact not ->
          line("%s: not an EDIFACT interchange: %s", file, not.reason());
      case BayPlanReading.NotABayPlan not ->
          line(
              "%s: not a bay plan: %s, message %s",
              file, not.message().title(), not.message().messageReference());
      case BayPlanReading.Accepted accepted ->
          plan(accepted.plan(), accepted.message())
              + findings(accepted.findings())
              + line("%s: accepted", file);
      case BayPlanReading.Refused refused ->
          plan(refused.plan(), refused.message())
              + findings(refused.findings())
              + line("%s: refused", file);
    };
  }

  private static String plan(BayPlan plan, MessageInfo message) {
    BayPlanSummary s = BayPlanSummary.of(plan);
    StringBuilder text = new StringBuilder();
    row(
        text,
        "message",
        "%s, reference %s, %d segments",
        message.title(),
        message.messageReference(),
        message.segments());
    row(text, "ship", "%s", ship(plan));
    row(text, "voyage", "%s", told(plan.voyage()));
    row(text, "from", "%s", told(plan.departurePort()));
    row(text, "next port", "%s", told(plan.nextPort()));
    row(
        text,
        "boxes",
        "%,d (%,d TEU, %,d t): %,d full, %,d empty; %,d on deck, %,d in the hold",
        s.boxes(),
        s.teu(),
        s.massKg() / 1_000,
        s.full(),
        s.empty(),
        s.onDeck(),
        s.boxes() - s.onDeck());
    row(text, "discharge", "%s", counts(s.byDischargePort()));
    row(text, "load", "%s", counts(s.byLoadPort()));
    row(text, "sizes", "%s", counts(s.bySize()));
    row(text, "dangerous", "%,d boxes, %,d cargoes", s.dangerous(), s.dangerousItems());
    row(text, "reefers", "%,d, %,d of them with a set-point", s.reefers(), s.liveReefers());
    row(text, "OOG", "%,d boxes, out of gauge on %,d sides", s.outOfGauge(), s.overDimensions());
    row(text, "VGM", "%,d boxes with a verified gross mass", s.verifiedMass());
    return text.toString();
  }

  private static String ship(BayPlan plan) {
    String ids =
        (plan.callSign().isEmpty() ? "" : ", call sign " + plan.callSign())
            + (plan.imoNumber().isEmpty() ? "" : ", IMO " + plan.imoNumber());
    return told(plan.vesselName()) + ids;
  }

  private static String told(String text) {
    return text.isEmpty() ? "not told" : text;
  }

  private static String counts(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> told(e.getKey()) + " " + String.format(Locale.ROOT, "%,d", e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return line("No findings.");
    }
    StringBuilder text = new StringBuilder(line("%nFindings: %s", tally(findings)));
    for (Finding finding : findings) {
      text.append(
          line(
              "  segment %6d  %-7s  %s",
              finding.segmentNumber(),
              finding.severity().name().toLowerCase(Locale.ROOT),
              finding.sentence()));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static String tally(List<Finding> findings) {
    return List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE).stream()
        .map(
            severity -> {
              long n = findings.stream().filter(f -> f.severity() == severity).count();
              String word = severity.name().toLowerCase(Locale.ROOT);
              return n + " " + word + (n == 1 ? "" : "s");
            })
        .collect(Collectors.joining(", "));
  }

  private static void row(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "%-10s ", name)).append(line(format, values));
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format + "%n", values);
  }
}
