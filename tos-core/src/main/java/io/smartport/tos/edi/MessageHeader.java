package io.smartport.tos.edi;

import java.util.List;

/** UNH: reference and type of a message. */
record MessageHeader(
    int segmentNumber,
    String reference,
    String type,
    String version,
    String release,
    String association) {

  static MessageHeader of(Segment segment) {
    return new MessageHeader(
        segment.number(),
        segment.text(1),
        segment.text(2, 1),
        segment.text(2, 2),
        segment.text(2, 3),
        segment.text(2, 5));
  }

  /** The versions whose manuals were read; D.13B orders segments otherwise but fits. */
  boolean isFamiliar() {
    return switch (version + release) {
      case "D95B", "1911", "D13B" -> true;
      default -> false;
    };
  }

  MessageInfo info(InterchangeHeader interchange, int segments, List<String> otherMessages) {
    return new MessageInfo(
        type,
        version,
        release,
        association,
        reference,
        interchange.reference(),
        interchange.sender(),
        interchange.recipient(),
        segments,
        otherMessages);
  }
}
