package io.smartport.tos.journal;

import org.agrona.DirectBuffer;

/** An outbound journal in memory, for simulation without files. */
public final class MemoryOutbound implements OutboundJournal {
  private final ChunkedRecords records = new ChunkedRecords();
  private final OutboundKey last = new OutboundKey();

  @Override
  public void append(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
    last.check(inboundIndex, ordinal, length);
    records.add(inboundIndex, ordinal, buffer, offset, length);
    last.set(inboundIndex, ordinal);
  }

  @Override
  public void sync() {}

  @Override
  public long lastInboundIndex() {
    return last.inboundIndex();
  }

  @Override
  public int lastOrdinal() {
    return last.ordinal();
  }

  @Override
  public void read(long behindIndex, OutboundHandler handler) {
    records.visit(behindIndex + 1, Long.MAX_VALUE, handler::onRecord);
  }

  @Override
  public void close() {}
}
