package io.smartport.tos.edi;

import io.smartport.tos.cargo.BayPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first BAPLIE among the messages of an interchange and checks counts and references. */
final class InterchangeParser {
  private final boolean headerMissing;
  private final List<Finding> findings = new ArrayList<>();
  private final List<MessageHeader> messages = new ArrayList<>();
  private InterchangeHeader interchange = InterchangeHeader.NONE;
  private @Nullable MessageHeader open;
  private @Nullable MessageHeader bayPlan;
  private @Nullable BayPlanParser parser;
  private int segmentsOfMessage;
  private int segmentsOfFirst;
  private int segmentsOfBayPlan;
  private boolean trailerSeen;
  private boolean bayPlanEnded;
  private @Nullable String broken;

  InterchangeParser(boolean headerMissing) {
    this.headerMissing = headerMissing;
  }

  void onSegment(Segment segment) {
    segmentsOfMessage++;
    switch (segment.tag()) {
      case "UNB" -> interchange = InterchangeHeader.of(segment);
      case "UNH" -> onMessage(MessageHeader.of(segment));
      case "UNT" -> onMessageEnd(segment);
      case "UNZ" -> onInterchangeEnd(segment);
      default -> {
        if (parser != null && open != null && open.equals(bayPlan)) {
          parser.onSegment(segment);
        }
      }
    }
  }

  private void onMessage(MessageHeader header) {
    open = header;
    segmentsOfMessage = 1;
    messages.add(header);
    if (bayPlan == null && header.type().equals("BAPLIE")) {
      bayPlan = header;
      parser = new BayPlanParser(findings, header.segmentNumber());
      if (!header.isFamiliar()) {
        String version = header.version() + "." + header.release();
        find(FindingCode.VERSION_UNFAMILIAR, header.segmentNumber(), version);
      }
    }
  }

  private void onMessageEnd(Segment segment) {
    if (messages.size() == 1) {
      segmentsOfFirst = segmentsOfMessage;
    }
    if (open != null && open.equals(bayPlan)) {
      segmentsOfBayPlan = segmentsOfMessage;
      bayPlanEnded = true;
      if (!sameNumber(segment.text(1), segmentsOfMessage)) {
        find(
            FindingCode.SEGMENT_COUNT_DIFFERS,
            segment.number(),
            open.reference(),
            segment.text(1),
            segmentsOfMessage);
      }
      if (!segment.text(2).equals(open.reference())) {
        find(
            FindingCode.MESSAGE_REFERENCE_DIFFERS,
            segment.number(),
            "",
            open.reference(),
            segment.text(2));
      }
    }
    open = null;
  }

  private void onInterchangeEnd(Segment segment) {
    trailerSeen = true;
    if (!sameNumber(segment.text(1), messages.size())) {
      find(
          FindingCode.MESSAGE_COUNT_DIFFERS,
          segment.number(),
          "",
          segment.text(1),
          messages.size());
    }
    if (!headerMissing && !segment.text(2).equals(interchange.reference())) {
      find(
          FindingCode.INTERCHANGE_REFERENCE_DIFFERS,
          segment.number(),
          "",
          interchange.reference(),
          segment.text(2));
    }
  }

  void onEnd() {
    if (bayPlan != null && !bayPlanEnded) {
      broken = "the message has no UNT";
      find(FindingCode.SYNTAX_BROKEN, bayPlan.segmentNumber(), "", broken);
    }
  }

  /**
   * Without a trailer the parser sees the end of the file as an error; what matters is whether the
   * bay plan itself was complete by then.
   */
  void onBroken(EdifactException e) {
    broken = e.detail();
    if (bayPlan == null || (bayPlanEnded && open == null)) {
      return;
    }
    FindingCode code =
        e.reason() == EdifactException.Reason.LIMIT
            ? FindingCode.LIMIT_EXCEEDED
            : FindingCode.SYNTAX_BROKEN;
    find(code, e.segmentNumber(), "", broken);
  }

  BayPlanReading reading() {
    if (bayPlan == null || parser == null) {
      if (messages.isEmpty()) {
        return new BayPlanReading.NotEdifact(broken == null ? "it has no message" : broken);
      }
      MessageHeader first = messages.getFirst();
      return new BayPlanReading.NotABayPlan(
          first.info(interchange, segmentsOfFirst, others(first)));
    }
    if (headerMissing) {
      find(FindingCode.HEADER_MISSING, 1, "");
    }
    if (!trailerSeen) {
      find(FindingCode.TRAILER_MISSING, bayPlan.segmentNumber() + segmentsOfBayPlan, "");
    }
    for (MessageHeader other : messages) {
      if (!other.equals(bayPlan)) {
        find(FindingCode.OTHER_MESSAGE, other.segmentNumber(), other.reference(), other.type());
      }
    }
    BayPlan plan = parser.finish();
    findings.sort(Comparator.comparingInt(Finding::segmentNumber));
    MessageInfo info = bayPlan.info(interchange, segmentsOfBayPlan, others(bayPlan));
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? new BayPlanReading.Refused(plan, info, findings)
        : new BayPlanReading.Accepted(plan, info, findings);
  }

  private List<String> others(MessageHeader without) {
    return messages.stream()
        .filter(message -> !message.equals(without))
        .limit(1_000)
        .map(message -> message.type() + " " + message.reference())
        .toList();
  }

  private void find(FindingCode code, int segmentNumber, String subject, Object... values) {
    findings.add(Finding.of(code, segmentNumber, subject, values));
  }

  private static boolean sameNumber(String text, int number) {
    return text.matches("[0-9]{1,9}") && Integer.parseInt(text) == number;
  }
}
