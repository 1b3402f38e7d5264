package io.smartport.tos.journal;

/**
 * How an inbound journal uses its disk.
 *
 * @param segmentBytes size of a full segment file; a record must fit in it with 256 bytes to spare
 * @param prewriteBytes size of the blocks that are zero-filled and synced ahead; equal to {@code
 *     segmentBytes} in production, smaller where a folder should stay small
 * @param prepareAhead whether a thread of its own pre-writes the next segment while this one is
 *     filled
 * @param nearlyFullBytes below this much free space {@link InboundJournal#isNearlyFull} holds
 * @param journalId joins the segments of one journal; taken from the folder's header
 */
public record SegmentOptions(
    int segmentBytes,
    int prewriteBytes,
    boolean prepareAhead,
    long nearlyFullBytes,
    long journalId) {
  private static final int MIB = 1 << 20;
  private static final int SMALLEST_SEGMENT = 1024;
  private static final int LARGEST_SEGMENT = 1 << 30;

  /** Checks the sizes. */
  public SegmentOptions {
    if (segmentBytes < SMALLEST_SEGMENT
        || segmentBytes > LARGEST_SEGMENT
        || segmentBytes % 8 != 0) {
      throw new IllegalArgumentException(
          "segmentBytes must be a multiple of 8 from 1 KiB to 1 GiB, got " + segmentBytes);
    }
    if (prewriteBytes < 64 || prewriteBytes > segmentBytes || prewriteBytes % 8 != 0) {
      throw new IllegalArgumentException(
          "prewriteBytes must be a multiple of 8 from 64 to segmentBytes, got " + prewriteBytes);
    }
    if (prepareAhead && prewriteBytes != segmentBytes) {
      throw new IllegalArgumentException("prepareAhead needs prewriteBytes equal to segmentBytes");
    }
  }

  /** Whole segments of 64 MiB, made ahead: no append waits for a block to be pre-written. */
  public static SegmentOptions production() {
    return new SegmentOptions(64 * MIB, 64 * MIB, true, 1024L * MIB, 0);
  }

  /** Segments of 64 MiB that grow by 1 MiB: small folders, some appends wait. */
  public static SegmentOptions compact() {
    return new SegmentOptions(64 * MIB, MIB, false, 64L * MIB, 0);
  }

  /** Returns the same options for another journal. */
  public SegmentOptions withJournalId(long id) {
    return new SegmentOptions(segmentBytes, prewriteBytes, prepareAhead, nearlyFullBytes, id);
  }
}
