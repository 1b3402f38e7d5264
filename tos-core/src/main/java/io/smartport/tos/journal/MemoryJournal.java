package io.smartport.tos.journal;

import org.agrona.DirectBuffer;

/**
 * An inbound journal in memory, for simulation without files. A record counts as synced after
 * {@link #sync}.
 */
public final class MemoryJournal implements InboundJournal {
  private final ChunkedRecords records = new ChunkedRecords();
  private long lastIndex;
  private long syncedIndex;

  @Override
  public long append(DirectBuffer buffer, int offset, int length) {
    if (length < 1) {
      throw new IllegalArgumentException("A record needs at least one byte, got length " + length);
    }
    records.add(lastIndex + 1, 0, buffer, offset, length);
    return ++lastIndex;
  }

  @Override
  public void sync() {
    syncedIndex = lastIndex;
  }

  @Override
  public long lastIndex() {
    return lastIndex;
  }

  @Override
  public long syncedIndex() {
    return syncedIndex;
  }

  @Override
  public void read(long fromIndex, RecordHandler handler) {
    records.visit(
        fromIndex,
        syncedIndex,
        (index, _, buffer, offset, length) -> handler.onRecord(index, buffer, offset, length));
  }

  @Override
  public void close() {}
}
