package io.smartport.simulator.virtual;

import io.smartport.tos.journal.InboundJournal;
import io.smartport.tos.journal.RecordHandler;
import org.agrona.DirectBuffer;

/**
 * An inbound journal that counts and keeps nothing, for runs that are never read back: a day of a
 * full site would fill the memory.
 */
public final class IndexOnlyJournal implements InboundJournal {
  private long lastIndex;

  @Override
  public long append(DirectBuffer buffer, int offset, int length) {
    return ++lastIndex;
  }

  @Override
  public void sync() {}

  @Override
  public long lastIndex() {
    return lastIndex;
  }

  @Override
  public long syncedIndex() {
    return lastIndex;
  }

  @Override
  public void read(long fromIndex, RecordHandler handler) {
    throw new IllegalStateException("this journal keeps nothing: it cannot restart an engine");
  }

  @Override
  public void close() {}
}
