package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Makes a journal that ends somewhere ready for the next append. */
final class SegmentRepair {
  private static final int PIECE = 256 * 1024;

  private SegmentRepair() {}

  /**
   * Zeroes a torn tail, and writes the last whole group again: after a kill or a failed sync it may
   * be in the page cache and not on disk.
   */
  static void run(Volume volume, VolumeFile file, SegmentWalk.Ending ending) throws IOException {
    if (ending.contentEnd() > ending.position()) {
      Zeros.write(file, ending.position(), ending.contentEnd());
    }
    if (ending.lastGroupAt() >= 0) {
      rewrite(file, ending.lastGroupAt(), ending.position());
    }
    file.sync();
    if (ending.blank() != null) {
      volume.delete(ending.blank());
      if (ending.blank().getParent() != null) {
        volume.syncFolder(ending.blank().getParent());
      }
    }
  }

  /**
   * Makes a seal durable that may be in the page cache only, before anything is written behind it.
   */
  static void sealAgain(Volume volume, SegmentWalk.Seal seal) throws IOException {
    try (VolumeFile file = volume.openToWrite(seal.file())) {
      rewrite(file, seal.from(), seal.to());
      file.sync();
    }
  }

  private static void rewrite(VolumeFile file, long from, long to) throws IOException {
    ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    for (long at = from; at < to; at += PIECE) {
      piece.clear().limit((int) Math.min(PIECE, to - at));
      file.read(piece, at);
      file.write(piece.flip(), at);
    }
  }
}
