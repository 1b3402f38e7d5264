package io.smartport.tos.journal;

/** Something inbound records can be read from. */
@FunctionalInterface
public interface RecordSource {
  /**
   * Reads the records of complete commit groups in order.
   *
   * @param fromIndex the first index to hand over, from 1
   * @param handler receives each record
   * @throws JournalDamagedException if a record is not as it was written
   */
  void read(long fromIndex, RecordHandler handler);
}
