package io.smartport.tos.edi;

/** The bytes are not, or from here on no longer, a readable EDIFACT interchange. */
public final class EdifactException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why reading ended. */
  public enum Reason {
    /** It does not begin with UNA, UNB or UNH. */
    NOT_EDIFACT,
    /** The syntax is broken, or the file ends within a segment or before the trailers. */
    BROKEN,
    /** One of {@link EdifactLimits} is exceeded. */
    LIMIT
  }

  private final Reason reason;
  private final int segmentNumber;
  private final String detail;

  EdifactException(Reason reason, int segmentNumber, String detail) {
    super(detail);
    this.reason = reason;
    this.segmentNumber = segmentNumber;
    this.detail = detail;
  }

  /** Why reading ended. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong, as part of a sentence. */
  public String detail() {
    return detail;
  }

  /** Number of the segment that could not be read; UNB is 1. */
  public int segmentNumber() {
    return segmentNumber;
  }
}
