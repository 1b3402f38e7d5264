package io.smartport.tos.journal;

import org.agrona.DirectBuffer;

/** Receives the records of an inbound journal in the order of their index. */
@FunctionalInterface
public interface RecordHandler {
  /**
   * Takes one record. The buffer is only valid during the call.
   *
   * @param index the record's index, from 1, without gaps
   * @param buffer holds the payload
   * @param offset where the payload starts, in bytes
   * @param length the payload's length, in bytes
   */
  void onRecord(long index, DirectBuffer buffer, int offset, int length);
}
