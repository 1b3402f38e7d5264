package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Zeros for a file: what is pre-written, and what a cut tail becomes. */
final class Zeros {
  private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(256 * 1024).asReadOnlyBuffer();

  private Zeros() {}

  static void write(VolumeFile file, long from, long to) throws IOException {
    ByteBuffer zeros = ZEROS.duplicate();
    for (long at = from; at < to; ) {
      int count = (int) Math.min(zeros.capacity(), to - at);
      zeros.limit(count).position(0);
      file.write(zeros, at);
      at += count;
    }
  }
}
