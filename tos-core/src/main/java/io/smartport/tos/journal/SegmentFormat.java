package io.smartport.tos.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Frames of a segment file, little-endian and aligned to 8 bytes: int32 payload length with the
 * kind in its upper four bits, int32 CRC32C, int64 index, int64 commit group, payload, zero
 * padding. The check sum covers the whole padded frame, with (file offset xor the segment's salt)
 * in the place of the check sum, so that a frame is only valid where it was written. A group is any
 * number of record frames and one end frame.
 */
final class SegmentFormat {
  static final int FRAME_HEADER = 24;
  static final int END_PAYLOAD = 16;
  static final int END_FRAME = FRAME_HEADER + END_PAYLOAD;

  static final int RECORD = 1;
  static final int COMMIT = 2;
  static final int SEAL = 3;
  static final int CLOSE = 4;

  static final int CRC = 4;
  static final int INDEX = 8;
  static final int GROUP = 16;
  static final int END_START = FRAME_HEADER;
  static final int END_COUNT = FRAME_HEADER + 8;

  private static final int KIND_SHIFT = 28;
  private static final int LENGTH_MASK = (1 << KIND_SHIFT) - 1;

  private SegmentFormat() {}

  static int kind(int word) {
    return word >>> KIND_SHIFT;
  }

  static int length(int word) {
    return word & LENGTH_MASK;
  }

  static int word(int kind, int length) {
    return kind << KIND_SHIFT | length;
  }

  static int frameLength(int payloadLength) {
    return FRAME_HEADER + ((payloadLength + 7) & ~7);
  }

  /** Returns whether a first word can belong to a frame of at most {@code room} bytes. */
  static boolean isPlausible(int word, long room) {
    int length = length(word);
    return switch (kind(word)) {
      case RECORD -> length > 0 && frameLength(length) <= room;
      case COMMIT, SEAL, CLOSE -> length == END_PAYLOAD && END_FRAME <= room;
      default -> false;
    };
  }

  /**
   * Computes the check sum of the frame at {@code at}; the place of the check sum is changed on the
   * way.
   */
  static int checkSum(
      CRC32C crc, ByteBuffer buffer, int at, int frameLength, long fileOffset, int salt) {
    buffer.putInt(at + CRC, (int) fileOffset ^ salt);
    crc.reset();
    buffer.limit(at + frameLength).position(at);
    crc.update(buffer);
    buffer.clear();
    return (int) crc.getValue();
  }
}
