package io.smartport.tos.journal;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableDirectByteBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Records that were appended and not yet handed on. Keeps its memory, so that a steady load
 * allocates nothing.
 */
final class RecordBatch {
  private static final int LENGTH_BYTES = 8;

  private final ExpandableDirectByteBuffer buffer = new ExpandableDirectByteBuffer(64 * 1024);
  private long firstIndex;
  private int used;

  boolean isEmpty() {
    return used == 0;
  }

  /** Makes room for a record and returns where its payload starts in {@link #buffer}. */
  int claim(int length) {
    buffer.checkLimit(used + LENGTH_BYTES + length);
    return used + LENGTH_BYTES;
  }

  MutableDirectBuffer buffer() {
    return buffer;
  }

  /** Keeps the claimed record. */
  void keep(long index, int length) {
    if (used == 0) {
      firstIndex = index;
    }
    buffer.putInt(used, length);
    used += LENGTH_BYTES + ((length + 7) & ~7);
  }

  /** Hands the records over and forgets them. */
  void drainTo(RecordHandler handler) {
    DirectBuffer records = buffer;
    int end = used;
    long index = firstIndex;
    for (int at = 0; at < end; ) {
      int length = records.getInt(at);
      handler.onRecord(index++, records, at + LENGTH_BYTES, length);
      at += LENGTH_BYTES + ((length + 7) & ~7);
    }
    used = 0;
  }
}
