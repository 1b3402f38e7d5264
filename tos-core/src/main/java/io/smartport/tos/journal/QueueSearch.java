package io.smartport.tos.journal;

import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.TailerDirection;
import net.openhft.chronicle.wire.DocumentContext;

/** Finds a place in a queue from its end backwards, so that its length does not matter. */
final class QueueSearch {
  /** No such record. */
  static final long NOT_FOUND = -1;

  /** Tells a wanted record. */
  @FunctionalInterface
  interface Wanted {
    boolean isWanted(QueueFormat record);
  }

  private QueueSearch() {}

  /**
   * The place of the newest wanted record; records that cannot be trusted are passed over.
   *
   * @return the queue's index, or {@link #NOT_FOUND}, also when the queue cannot be read backwards
   */
  static long newest(ChronicleQueue queue, Wanted wanted) {
    QueueFormat record = new QueueFormat();
    try (ExcerptTailer back = queue.createTailer().direction(TailerDirection.BACKWARD).toEnd()) {
      while (true) {
        try (DocumentContext document = back.readingDocument()) {
          if (!document.isPresent()) {
            return NOT_FOUND;
          }
          if (!document.isMetaData()
              && document.wire() != null
              && record.decode(document.wire().bytes()) == null
              && wanted.isWanted(record)) {
            return back.lastReadIndex();
          }
        }
      }
    } catch (RuntimeException | AssertionError | InternalError _) {
      // A frame that makes no sense; Chronicle Queue has no type for it. Whoever reads forwards
      // will tell it.
      return NOT_FOUND;
    }
  }
}
