package io.smartport.tos.journal;

import java.nio.file.Path;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.DirectBuffer;

/**
 * A process's messages to the core, in a Chronicle Queue of its own. They survive a kill of either
 * process at once, and a power cut after {@link #sync}. One thread uses it.
 */
public final class IngressWriter implements AutoCloseable {
  private final ChronicleQueue queue;
  private final ExcerptAppender appender;
  private final QueueFormat record = new QueueFormat();
  private final long incarnation;
  private long sequence;

  private IngressWriter(ChronicleQueue queue, long incarnation) {
    this.queue = queue;
    this.appender = queue.createAppender();
    this.incarnation = incarnation;
  }

  /**
   * Opens a queue for append, or creates it.
   *
   * @param folder the folder of the queue, of which this process is the only writer
   * @param incarnation of this run of the process, new at each start
   */
  public static IngressWriter open(Path folder, long incarnation) {
    ChronicleQueue queue = QueueFolder.builder(folder).build();
    try {
      return new IngressWriter(queue, incarnation);
    } catch (RuntimeException e) {
      queue.close();
      throw e;
    }
  }

  /**
   * Adds a message.
   *
   * @param message holds SBE header and body
   * @return its sequence within this incarnation, from 0
   * @throws IllegalArgumentException if it is longer than {@link OutboundJournal#MAX_LENGTH}
   */
  public long append(DirectBuffer message, int offset, int length) {
    if (length < 1 || length > QueueFormat.MAX_PAYLOAD) {
      throw new IllegalArgumentException(
          "A message has 1 to " + QueueFormat.MAX_PAYLOAD + " bytes, got " + length);
    }
    record.encode(incarnation, 0, sequence, QueueFormat.MESSAGE, message, offset, length);
    try (DocumentContext document = appender.writingDocument()) {
      document.wire().bytes().writeSome(record.bytes());
    }
    return sequence++;
  }

  /** Makes everything appended so far durable, as far as the queue can. */
  public void sync() {
    appender.sync();
  }

  /** The run of this process that the messages name. */
  public long incarnation() {
    return incarnation;
  }

  @Override
  public void close() {
    try (queue;
        appender) {
      appender.sync();
    }
  }
}
