package io.smartport.tos.journal;

import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Payloads in memory with a two-part key, in chunks, so that growing copies nothing. */
final class ChunkedRecords {
  private static final int CHUNK_BYTES = 1 << 20;
  private static final int KEY_BYTES = 16;
  private static final int END = -1;

  private final List<UnsafeBuffer> chunks = new ArrayList<>();
  private UnsafeBuffer chunk = new UnsafeBuffer(new byte[0]);
  private int position;

  /** Receives the records in the order they were added. */
  interface Visitor {
    void visit(long major, int minor, DirectBuffer buffer, int offset, int length);
  }

  void add(long major, int minor, DirectBuffer buffer, int offset, int length) {
    int needed = KEY_BYTES + align(length);
    if (position + needed > chunk.capacity()) {
      if (position + KEY_BYTES <= chunk.capacity()) {
        chunk.putInt(position + 8, END);
      }
      chunk = new UnsafeBuffer(new byte[Math.max(CHUNK_BYTES, needed)]);
      chunks.add(chunk);
      position = 0;
    }
    chunk.putLong(position, major);
    chunk.putInt(position + 8, length);
    chunk.putInt(position + 12, minor);
    chunk.putBytes(position + KEY_BYTES, buffer, offset, length);
    position += needed;
  }

  /**
   * Visits the records with a major key from {@code fromMajor} to {@code toMajor}, both included.
   */
  void visit(long fromMajor, long toMajor, Visitor visitor) {
    for (int i = firstChunk(fromMajor); i < chunks.size(); i++) {
      UnsafeBuffer from = chunks.get(i);
      int end = i == chunks.size() - 1 ? position : from.capacity();
      for (int at = 0; at + KEY_BYTES <= end; ) {
        long major = from.getLong(at);
        int length = from.getInt(at + 8);
        if (length == END) {
          break;
        }
        if (major > toMajor) {
          return;
        }
        if (major >= fromMajor) {
          visitor.visit(major, from.getInt(at + 12), from, at + KEY_BYTES, length);
        }
        at += KEY_BYTES + align(length);
      }
    }
  }

  private int firstChunk(long fromMajor) {
    int low = 0;
    int high = chunks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (chunks.get(middle).getLong(0) < fromMajor) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static int align(int length) {
    return (length + 7) & ~7;
  }
}
