package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/** A piece of a file in memory that moves along with a reader. */
final class FileWindow {
  private static final int FIRST_CAPACITY = 256 * 1024;

  private final VolumeFile file;
  private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
  private ByteBuffer bytes = ByteBuffer.allocateDirect(0);
  private long start;
  private int filled;

  FileWindow(VolumeFile file) {
    this.file = file;
  }

  /** Forgets what was read, because the file may have changed. */
  void forget() {
    filled = 0;
  }

  /**
   * Reads {@code length} bytes at {@code at}, which the file must hold, and returns their place in
   * the window.
   */
  int load(long at, int length) throws IOException {
    if (at < start || at + length > start + filled) {
      if (length > bytes.capacity()) {
        int capacity = (int) Math.min(FIRST_CAPACITY, Math.max(4096, file.size()));
        bytes =
            ByteBuffer.allocateDirect(Math.max(capacity, Integer.highestOneBit(length) * 2))
                .order(ByteOrder.LITTLE_ENDIAN);
        view.wrap(bytes);
      }
      bytes.clear();
      file.read(bytes, at);
      start = at;
      filled = bytes.position();
      bytes.clear();
      if (filled < length) {
        throw new IOException(
            "The file became shorter while it was read, at byte " + (at + filled));
      }
    }
    return (int) (at - start);
  }

  ByteBuffer bytes() {
    return bytes;
  }

  UnsafeBuffer view() {
    return view;
  }

  /**
   * Returns the place behind the last byte from {@code from} on that is not zero; {@code from} when
   * all are.
   */
  long endOfContent(long from) throws IOException {
    long end = from;
    long size = file.size();
    for (long at = from; at < size; ) {
      int count = (int) Math.min(FIRST_CAPACITY, size - at);
      int last = lastContent(load(at, count), count);
      end = last < 0 ? end : at + last + 1;
      at += count;
    }
    return end;
  }

  private int lastContent(int place, int count) {
    int i = count;
    while (i >= Long.BYTES && bytes.getLong(place + i - Long.BYTES) == 0) {
      i -= Long.BYTES;
    }
    while (i > 0 && bytes.get(place + i - 1) == 0) {
      i--;
    }
    return i - 1;
  }
}
