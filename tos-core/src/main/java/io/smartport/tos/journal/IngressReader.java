package io.smartport.tos.journal;

import java.nio.file.Path;
import org.agrona.DirectBuffer;

/**
 * The core's end of a process's {@link IngressWriter}. It finds its place by (incarnation,
 * sequence) of what the core has taken. One thread uses it.
 */
public final class IngressReader implements AutoCloseable {
  /** Knows what the core has taken. */
  @FunctionalInterface
  public interface Taken {
    /** Whether a message was taken, from this source. */
    boolean isTaken(long incarnation, long sequence);
  }

  /** Receives messages in the order in which they were written. */
  public interface Handler {
    /** Takes one message: SBE header and body. The buffer is only valid during the call. */
    void onMessage(long incarnation, long sequence, DirectBuffer buffer, int offset, int length);

    /** A record cannot be trusted and was passed over. */
    void onDamage(Path folder, String what);
  }

  private final Path folder;
  private final QueueTail tail;

  /**
   * A reader of a queue that may not be there yet.
   *
   * @param folder the folder of the queue
   */
  public IngressReader(Path folder, Taken taken) {
    this.folder = folder;
    this.tail = new QueueTail(folder, record -> taken.isTaken(record.index(), record.number()));
  }

  /** Whether the writer's first message was found. */
  public boolean isOpen() {
    return tail.isOpen();
  }

  /**
   * Hands over messages that were not taken before.
   *
   * @param most how many at most
   * @return how many
   */
  public int poll(Handler handler, int most) {
    for (int count = 0; count < most; count++) {
      switch (tail.next()) {
        case NOTHING -> {
          return count;
        }
        case RECORD -> {
          QueueFormat record = tail.record();
          handler.onMessage(
              record.index(), record.number(), record.view(), QueueFormat.HEADER, record.length());
        }
        case DAMAGED -> handler.onDamage(folder, tail.fault());
      }
    }
    return most;
  }

  @Override
  public void close() {
    tail.close();
  }
}
