package io.smartport.tos.journal;

import java.nio.file.Path;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.jspecify.annotations.Nullable;

/**
 * Follows a queue of another process: opens it read-only once its first file is there, goes behind
 * what was seen before, and reads on as the writer writes. One thread uses it.
 */
final class QueueTail implements AutoCloseable {
  /** What a look brought. */
  enum Look {
    /** Nothing new. */
    NOTHING,
    /** {@link #record} is the next record. */
    RECORD,
    /** A record that cannot be trusted was passed over; {@link #fault} says why. */
    DAMAGED
  }

  private final Path folder;
  private final SingleChronicleQueueBuilder builder;
  private final QueueSearch.Wanted seen;
  private final QueueFormat record = new QueueFormat();
  private @Nullable ChronicleQueue queue;
  private @Nullable ExcerptTailer tailer;
  private String fault = "";

  /**
   * A tail of a queue that may not be there yet.
   *
   * @param seen tells the newest record that was seen before
   */
  QueueTail(Path folder, QueueSearch.Wanted seen) {
    this(folder, QueueFolder.builder(folder), seen);
  }

  /** A tail of a queue that is made in its own way. */
  QueueTail(Path folder, SingleChronicleQueueBuilder builder, QueueSearch.Wanted seen) {
    this.folder = folder;
    this.builder = builder;
    this.seen = seen;
  }

  /** Whether the writer's first file was found. */
  boolean isOpen() {
    return tailer != null;
  }

  QueueFormat record() {
    return record;
  }

  String fault() {
    return fault;
  }

  /** Reads the next record, if there is one. */
  Look next() {
    ExcerptTailer from = tailer == null ? open() : tailer;
    return from == null ? Look.NOTHING : read(from);
  }

  private @Nullable ExcerptTailer open() {
    if (!QueueFolder.hasFile(folder)) {
      return null;
    }
    ChronicleQueue opened = builder.readOnly(true).build();
    queue = opened;
    long place = QueueSearch.newest(opened, seen);
    ExcerptTailer from = opened.createTailer();
    if (place != QueueSearch.NOT_FOUND) {
      from.moveToIndex(place);
      read(from);
    }
    tailer = from;
    return from;
  }

  private Look read(ExcerptTailer from) {
    try (DocumentContext document = from.readingDocument()) {
      if (!document.isPresent()) {
        return Look.NOTHING;
      }
      if (document.isMetaData() || document.wire() == null) {
        fault = "a record without content at " + from.lastReadIndex();
        return Look.DAMAGED;
      }
      String wrong = record.decode(document.wire().bytes());
      if (wrong == null) {
        return Look.RECORD;
      }
      fault = wrong + " at " + from.lastReadIndex();
      return Look.DAMAGED;
    }
  }

  @Override
  public void close() {
    if (tailer != null) {
      tailer.close();
    }
    if (queue != null) {
      queue.close();
    }
  }
}
