package io.smartport.simulator.virtual;

import io.smartport.tos.journal.OutboundHandler;
import io.smartport.tos.journal.OutboundJournal;
import org.agrona.DirectBuffer;

/** An outbound journal that keeps the last key only. */
public final class KeyOnlyOutbound implements OutboundJournal {
  private long lastIndex;
  private int lastOrdinal = -1;

  @Override
  public void append(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
    lastIndex = inboundIndex;
    lastOrdinal = ordinal;
  }

  @Override
  public void sync() {}

  @Override
  public long lastInboundIndex() {
    return lastIndex;
  }

  @Override
  public int lastOrdinal() {
    return lastOrdinal;
  }

  @Override
  public void read(long behindIndex, OutboundHandler handler) {
    throw new IllegalStateException("this journal keeps nothing");
  }

  @Override
  public void close() {}
}
