package io.smartport.tos.journal;

/** The key of the last output, and the rule that keys grow. */
final class OutboundKey {
  private long inboundIndex;
  private int ordinal = -1;

  long inboundIndex() {
    return inboundIndex;
  }

  int ordinal() {
    return ordinal;
  }

  boolean isBehind(long nextInboundIndex, int nextOrdinal) {
    return nextInboundIndex > inboundIndex
        || (nextInboundIndex == inboundIndex && nextOrdinal > ordinal);
  }

  void set(long nextInboundIndex, int nextOrdinal) {
    inboundIndex = nextInboundIndex;
    ordinal = nextOrdinal;
  }

  void check(long nextInboundIndex, int nextOrdinal, int length) {
    if (nextInboundIndex < 1 || nextOrdinal < 0 || !isBehind(nextInboundIndex, nextOrdinal)) {
      throw new IllegalArgumentException(
          "Output ("
              + nextInboundIndex
              + ", "
              + nextOrdinal
              + ") does not follow ("
              + inboundIndex
              + ", "
              + ordinal
              + ")");
    }
    if (length < 0 || length > OutboundJournal.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "Output ("
              + nextInboundIndex
              + ", "
              + nextOrdinal
              + ") has "
              + length
              + " bytes; at most "
              + OutboundJournal.MAX_LENGTH
              + " fit");
    }
  }
}
