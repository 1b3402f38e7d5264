package io.smartport.tos.edi;

/**
 * What an interchange may be at most. A damaged file can look like one endless element; the limits
 * bound memory and time whatever the bytes are.
 *
 * @param maxBytes of the interchange
 * @param maxSegmentBytes between two segment terminators; the tokenizer holds 4,096 characters
 * @param maxSegments of the interchange
 */
public record EdifactLimits(long maxBytes, int maxSegmentBytes, int maxSegments) {
  /**
   * Room for a plan of 24,000 boxes with several times the usual detail, and for the longest FTX.
   */
  public static final EdifactLimits DEFAULT = new EdifactLimits(16L << 20, 4_000, 500_000);
}
