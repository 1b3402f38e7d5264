package io.smartport.tos.journal;

import org.agrona.DirectBuffer;

/**
 * The list of the engine's outputs: commands and decisions, each known by the inbound index that
 * caused it and its ordinal within that message. It may lose its tail at a power cut; the engine
 * makes it again from the inbound journal.
 */
public interface OutboundJournal extends AutoCloseable {
  /** The largest payload, in bytes. */
  int MAX_LENGTH = QueueFormat.MAX_PAYLOAD;

  /**
   * Adds an output. Keys must grow: a key that is not behind the last one is a bug of the caller.
   *
   * @param inboundIndex the index of the inbound message that caused it, from 1
   * @param ordinal its number within that message, from 0
   * @param buffer holds the payload
   * @param offset where the payload starts, in bytes
   * @param length the payload's length, in bytes, at most {@link #MAX_LENGTH}
   * @throws IllegalArgumentException if the key does not grow or the payload is too long
   * @throws JournalFailedException if the disk failed now or earlier
   */
  void append(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length);

  /**
   * Makes everything appended so far durable, as far as the queue can.
   *
   * @throws JournalFailedException if the disk failed now or earlier
   */
  void sync();

  /** Returns the inbound index of the last output, 0 when there is none. */
  long lastInboundIndex();

  /**
   * Returns the ordinal of the last output within {@link #lastInboundIndex}, -1 when there is none.
   */
  int lastOrdinal();

  /**
   * Reads all outputs in order.
   *
   * @param handler receives each record, and each damage
   */
  default void read(OutboundHandler handler) {
    read(0, handler);
  }

  /**
   * Reads the outputs of the messages behind one, in order.
   *
   * @param behindIndex inbound index of the message; 0 for all outputs
   * @param handler receives each record, and each damage from the first of them on
   */
  void read(long behindIndex, OutboundHandler handler);

  @Override
  void close();
}
