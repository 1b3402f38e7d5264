package io.smartport.tos.journal;

import org.agrona.DirectBuffer;

/** Receives the records of an outbound journal in the order of (inbound index, ordinal). */
@FunctionalInterface
public interface OutboundHandler {
  /**
   * Takes one intact record. The buffer is only valid during the call.
   *
   * @param inboundIndex the index of the inbound message that caused this output
   * @param ordinal the output's number within that message, from 0
   * @param buffer holds the payload
   * @param offset where the payload starts, in bytes
   * @param length the payload's length, in bytes
   */
  void onRecord(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length);

  /**
   * Takes the news that a record cannot be trusted. Reading goes on behind it when the queue allows
   * that. The default refuses the journal.
   *
   * @param damage which record, and what is wrong with it
   * @throws JournalDamagedException unless overridden
   */
  default void onDamage(OutboundDamage damage) {
    throw damage.asException();
  }
}
