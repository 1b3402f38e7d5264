package io.smartport.tos.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Records for tests, known by their index. */
final class Samples {
  static final Path FOLDER = Path.of("journal", "inbound");

  /** Segments of 1 KiB that grow by 256 bytes. */
  static final SegmentOptions TINY = new SegmentOptions(1024, 256, false, 0, 7);

  /** One segment of 16 KiB that grows by 512 bytes. */
  static final SegmentOptions SMALL = new SegmentOptions(16384, 512, false, 0, 7);

  private Samples() {}

  /** Returns the payload of an index: 1 to 40 bytes, some of them zero. */
  static byte[] payload(long index) {
    Random random = new Random(index * 31);
    byte[] bytes = new byte[1 + random.nextInt(40)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      bytes[bytes.length - 1] = 0;
    }
    return bytes;
  }

  static long append(InboundJournal journal, byte[] payload) {
    return journal.append(new UnsafeBuffer(payload), 0, payload.length);
  }

  static void appendGroup(InboundJournal journal, int count) {
    for (int i = 0; i < count; i++) {
      append(journal, payload(journal.lastIndex() + 1));
    }
    journal.sync();
  }

  /**
   * Reads all from an index on and returns the indices; fails when a payload is not that of its
   * index.
   */
  static List<Long> read(RecordSource journal, long fromIndex) {
    List<Long> indices = new ArrayList<>();
    journal.read(
        fromIndex,
        (index, buffer, offset, length) -> {
          if (!new UnsafeBuffer(payload(index)).equals(copy(buffer, offset, length))) {
            throw new AssertionError("The payload of index " + index + " is another one");
          }
          indices.add(index);
        });
    return indices;
  }

  static DirectBuffer copy(DirectBuffer buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.getBytes(offset, bytes);
    return new UnsafeBuffer(bytes);
  }

  static List<Long> upTo(long last) {
    List<Long> indices = new ArrayList<>();
    for (long i = 1; i <= last; i++) {
      indices.add(i);
    }
    return indices;
  }
}
