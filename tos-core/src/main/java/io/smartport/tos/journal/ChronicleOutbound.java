package io.smartport.tos.journal;

import java.nio.file.Path;
import java.util.Optional;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The outbound journal in a Chronicle Queue, which other processes can follow. Its files roll at
 * each full hour of wall UTC. A tail torn by a power cut is marked at the next opening and made
 * again by the engine; other damage is told when it is read. One thread uses it.
 */
public final class ChronicleOutbound implements OutboundJournal {
  private final Path folder;
  private final ChronicleQueue queue;
  private final ExcerptAppender appender;
  private final QueueFormat record = new QueueFormat();
  private final OutboundKey last;
  private final @Nullable OutboundDamage tornTail;
  private long documents;
  private boolean marked = true;

  private ChronicleOutbound(Path folder, ChronicleQueue queue, OutboundReader existing) {
    this.folder = folder;
    this.queue = queue;
    this.appender = queue.createAppender();
    this.last = existing.last();
    this.documents = existing.documents();
    this.tornTail = existing.pendingDamage();
    if (tornTail != null) {
      write(last.inboundIndex(), last.ordinal(), QueueFormat.TAIL_TORN, null, 0, 0);
    }
  }

  /**
   * Opens a queue for append, or creates it. Reads its end; damage before that is left to {@link
   * #read}.
   *
   * @param folder the folder of the queue
   */
  public static ChronicleOutbound open(Path folder) {
    ChronicleQueue queue = QueueFolder.builder(folder).build();
    try {
      return new ChronicleOutbound(folder, queue, scan(folder, queue));
    } catch (RuntimeException e) {
      queue.close();
      throw e;
    }
  }

  private static OutboundReader scan(Path folder, ChronicleQueue queue) {
    OutboundReader reader = new OutboundReader(folder, new Ignoring());
    reader.read(queue, QueueSearch.newest(queue, record -> true));
    return reader;
  }

  /** Reads a queue without writing to it, also beside a running writer. */
  public static void replay(Path folder, OutboundHandler handler) {
    try (ChronicleQueue queue = QueueFolder.builder(folder).readOnly(true).build()) {
      OutboundReader reader = new OutboundReader(folder, handler);
      reader.read(queue);
      reader.tellPending();
    }
  }

  @Override
  public void append(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
    last.check(inboundIndex, ordinal, length);
    write(inboundIndex, ordinal, QueueFormat.MESSAGE, buffer, offset, length);
    last.set(inboundIndex, ordinal);
    marked = false;
  }

  private void write(
      long inboundIndex,
      int ordinal,
      int kind,
      @Nullable DirectBuffer buffer,
      int offset,
      int length) {
    record.encode(inboundIndex, ordinal, documents, kind, buffer, offset, length);
    try (DocumentContext document = appender.writingDocument()) {
      document.wire().bytes().writeSome(record.bytes());
    }
    documents++;
  }

  @Override
  public void sync() {
    appender.sync();
  }

  @Override
  public long lastInboundIndex() {
    return last.inboundIndex();
  }

  @Override
  public int lastOrdinal() {
    return last.ordinal();
  }

  /** Returns the tail that was found torn at the opening, if any. */
  public Optional<OutboundDamage> tornTail() {
    return Optional.ofNullable(tornTail);
  }

  @Override
  public void read(long behindIndex, OutboundHandler handler) {
    OutboundReader reader = new OutboundReader(folder, new Behind(behindIndex, handler));
    reader.read(queue, QueueSearch.newest(queue, record -> record.index() <= behindIndex));
    reader.tellPending();
  }

  /** Marks the end, so that a loss of the last records can be told from a torn tail. */
  @Override
  public void close() {
    if (queue.isClosed()) {
      return;
    }
    try (queue;
        appender) {
      if (!marked) {
        write(last.inboundIndex(), last.ordinal(), QueueFormat.CLOSED, null, 0, 0);
        appender.sync();
      }
    }
  }

  /** Passes over what stands before the wanted outputs. */
  private record Behind(long index, OutboundHandler handler) implements OutboundHandler {
    @Override
    public void onRecord(
        long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
      if (inboundIndex > index) {
        handler.onRecord(inboundIndex, ordinal, buffer, offset, length);
      }
    }

    @Override
    public void onDamage(OutboundDamage damage) {
      if (damage.inboundIndex() >= index) {
        handler.onDamage(damage);
      }
    }
  }

  private static final class Ignoring implements OutboundHandler {
    @Override
    public void onRecord(
        long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {}

    @Override
    public void onDamage(OutboundDamage damage) {}
  }
}
