package io.smartport.tos.journal;

import org.agrona.DirectBuffer;

/**
 * The list of inbound messages, the only thing that changes a terminal. One thread appends. Indices
 * start at 1 and have no gaps. Reading hands over synced records only.
 */
public interface InboundJournal extends RecordSource, AutoCloseable {
  /**
   * Adds a record to the running commit group. It is durable only after the next {@link #sync}.
   *
   * @param buffer holds the payload
   * @param offset where the payload starts, in bytes
   * @param length the payload's length, in bytes, at least 1
   * @return the record's index, always {@code lastIndex() + 1}
   * @throws JournalFailedException if the disk failed now or earlier
   * @throws JournalFullException if no room is left; the record was not taken
   */
  long append(DirectBuffer buffer, int offset, int length);

  /**
   * Ends the commit group: when this returns, every record appended so far survives a power cut.
   *
   * @throws JournalFailedException if the disk failed now or earlier
   */
  void sync();

  /** Returns the index of the last record appended, 0 when there is none. */
  long lastIndex();

  /** Returns the index of the last record that survives a power cut, 0 when there is none. */
  long syncedIndex();

  /** Returns whether new plans should be refused because the disk is nearly full. */
  default boolean isNearlyFull() {
    return false;
  }

  @Override
  void close();
}
