package io.smartport.tos.journal;

import java.util.function.LongSupplier;
import org.agrona.DirectBuffer;

/**
 * Gives each inbound message its order and time, once, and hands it on when it is durable. Messages
 * are offered, then committed as one group; the receiver may offer further ones while it is handed
 * a group, they belong to the next.
 *
 * <p>One thread, no locks, no allocation under a steady load.
 */
public final class Sequencer {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final InboundJournal journal;
  private final SyncPolicy policy;
  private final LongSupplier monotonicNanos;
  private final RecordHandler receiver;
  private RecordBatch open = new RecordBatch();
  private RecordBatch handedOn = new RecordBatch();
  private boolean handing;
  private long lastAtMs;
  private long lastSyncNanos;

  /**
   * A sequencer behind the last record of a journal.
   *
   * @param lastAtMs the time of the journal's last record, 0 for a new one; no message gets an
   *     earlier one
   * @param monotonicNanos the wall's monotonic clock, for {@link
   *     SyncPolicy#AT_MOST_ONCE_A_WALL_SECOND}
   * @param receiver is handed every record in order
   */
  public Sequencer(
      InboundJournal journal,
      SyncPolicy policy,
      long lastAtMs,
      LongSupplier monotonicNanos,
      RecordHandler receiver) {
    this.journal = journal;
    this.policy = policy;
    this.lastAtMs = lastAtMs;
    this.monotonicNanos = monotonicNanos;
    this.receiver = receiver;
    this.lastSyncNanos = monotonicNanos.getAsLong();
  }

  /**
   * Appends a message to the running group.
   *
   * @param atMs sequencer time, in milliseconds since 1970; an earlier time than the last counts as
   *     the last
   * @param source the sender, 0 to {@link InboundHeader#MAX_SOURCE}
   * @param incarnation the run of the sending process
   * @param sequence the message's number in that run
   * @param ingressNanos monotonic time at which the message came in, for latency only
   * @param message holds the SBE message: header and body
   * @return the index that the message got
   * @throws JournalFailedException if the disk failed now or earlier
   * @throws JournalFullException if no room is left; the message was not taken
   */
  public long offer(
      long atMs,
      int source,
      long incarnation,
      long sequence,
      long ingressNanos,
      DirectBuffer message,
      int offset,
      int length) {
    if (source < 0 || source > InboundHeader.MAX_SOURCE) {
      throw new IllegalArgumentException(
          "A source is 0 to " + InboundHeader.MAX_SOURCE + ", got " + source);
    }
    long time = Math.max(lastAtMs, atMs);
    int total = InboundHeader.LENGTH + length;
    int at = open.claim(total);
    InboundHeader.write(
        open.buffer(),
        at,
        journal.lastIndex() + 1,
        time,
        source,
        incarnation,
        sequence,
        ingressNanos);
    open.buffer().putBytes(at + InboundHeader.LENGTH, message, offset, length);
    long index = journal.append(open.buffer(), at, total);
    open.keep(index, total);
    lastAtMs = time;
    return index;
  }

  /**
   * Ends the group: syncs as the policy says, then hands it on.
   *
   * @return whether there was anything to hand on
   * @throws JournalFailedException if the disk failed; nothing was handed on
   */
  public boolean commit() {
    if (handing) {
      throw new IllegalStateException("commit() was called by the receiver of the group before");
    }
    if (open.isEmpty()) {
      return false;
    }
    sync();
    RecordBatch group = open;
    open = handedOn;
    handedOn = group;
    handing = true;
    try {
      group.drainTo(receiver);
    } finally {
      handing = false;
    }
    return true;
  }

  private void sync() {
    if (policy == SyncPolicy.EVERY_COMMIT) {
      journal.sync();
      return;
    }
    long now = monotonicNanos.getAsLong();
    if (now - lastSyncNanos >= SECOND_NANOS) {
      journal.sync();
      lastSyncNanos = now;
    }
  }

  /** Returns the time of the last message, in milliseconds since 1970. */
  public long lastAtMs() {
    return lastAtMs;
  }
}
