package io.smartport.tos.edi;

/** UNB: who sent the interchange to whom under which reference. */
record InterchangeHeader(String sender, String recipient, String reference) {
  static final InterchangeHeader NONE = new InterchangeHeader("", "", "");

  static InterchangeHeader of(Segment segment) {
    return new InterchangeHeader(segment.text(2), segment.text(3), segment.text(5));
  }
}
