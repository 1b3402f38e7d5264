package io.smartport.tos.journal;

import java.nio.file.Path;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.wire.DocumentContext;
import org.jspecify.annotations.Nullable;

/** Reads a queue, checks each record, and never trusts a byte of it. */
final class OutboundReader {
  private final Path folder;
  private final OutboundHandler handler;
  private final QueueFormat record = new QueueFormat();
  private final OutboundKey last = new OutboundKey();
  private long documents;

  /** The next record begins the reading, whatever its number. */
  private boolean isFirst;

  private @Nullable OutboundDamage pending;

  OutboundReader(Path folder, OutboundHandler handler) {
    this.folder = folder;
    this.handler = handler;
  }

  /** Reads all; a damage at the very end is {@link #pendingDamage} and not yet told. */
  void read(ChronicleQueue queue) {
    read(queue, QueueSearch.NOT_FOUND);
  }

  /**
   * Reads from an intact record on.
   *
   * @param place its index in the queue; {@link QueueSearch#NOT_FOUND} for all
   */
  void read(ChronicleQueue queue, long place) {
    try (ExcerptTailer tailer = queue.createTailer()) {
      isFirst = place != QueueSearch.NOT_FOUND && tailer.moveToIndex(place);
      while (readOne(tailer)) {
        documents++;
      }
      long end = queue.lastIndex();
      if (pending == null && end >= 0 && (documents == 0 || tailer.lastReadIndex() != end)) {
        pending = damage(tailer.index(), "the queue ends here for readers, but holds more");
      }
    }
  }

  private boolean readOne(ExcerptTailer tailer) {
    long position = tailer.index();
    try (DocumentContext document = tailer.readingDocument()) {
      if (!document.isPresent()) {
        return false;
      }
      accept(document, tailer.index());
      return true;
    } catch (JournalDamagedException e) {
      throw e;
    } catch (RuntimeException | AssertionError | InternalError e) {
      // Chronicle Queue has no type for a frame that makes no sense: whatever it throws here is
      // one.
      pending = damage(position, "the queue cannot be read on (" + e + ")");
      return false;
    }
  }

  private void accept(DocumentContext document, long position) {
    if (document.isMetaData() || document.wire() == null) {
      return;
    }
    String fault = record.decode(document.wire().bytes());
    if (fault != null) {
      tellPending();
      pending = damage(position, fault);
      return;
    }
    long number = record.number();
    if (isFirst) {
      documents = number;
      isFirst = false;
    } else if (number != documents) {
      tellPending();
      handler.onDamage(
          damage(position, "record " + number + " stands where " + documents + " is due"));
      documents = number;
    }
    deliver();
  }

  private void deliver() {
    // The marks of the writer bear the key of the output before them.
    last.set(record.index(), record.ordinal());
    int kind = record.kind();
    if (kind == QueueFormat.TAIL_TORN) {
      pending = null;
      return;
    }
    tellPending();
    if (kind == QueueFormat.MESSAGE) {
      handler.onRecord(
          record.index(), record.ordinal(), record.view(), QueueFormat.HEADER, record.length());
    }
  }

  /** Tells the handler of a damage that turned out to be no torn tail. */
  void tellPending() {
    OutboundDamage damage = pending;
    pending = null;
    if (damage != null) {
      handler.onDamage(damage);
    }
  }

  private OutboundDamage damage(long position, String what) {
    return new OutboundDamage(folder, position, last.inboundIndex(), last.ordinal(), what);
  }

  @Nullable OutboundDamage pendingDamage() {
    return pending;
  }

  /** Returns the key of the last intact record. */
  OutboundKey last() {
    return last;
  }

  /** Returns how many documents the queue holds, damaged ones included. */
  long documents() {
    return documents;
  }
}
