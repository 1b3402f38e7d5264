package io.smartport.tos.journal;

import java.nio.file.Path;

/**
 * A record of the outbound journal that is not as it was written.
 *
 * @param file the folder of the queue
 * @param position the queue's own position of the record, or -1 when it has none
 * @param inboundIndex the record's inbound index, as far as it can be told: the one read when its
 *     check sum covers it, else the last intact one before it
 * @param ordinal the record's ordinal, told the same way
 * @param what what is wrong, in words
 */
public record OutboundDamage(
    Path file, long position, long inboundIndex, int ordinal, String what) {
  /** The same as an exception. */
  public JournalDamagedException asException() {
    return new JournalDamagedException(
        file,
        position,
        inboundIndex,
        what + " at or after (" + inboundIndex + ", " + ordinal + ")");
  }
}
