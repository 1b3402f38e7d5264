package io.smartport.tos.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The first 64 bytes of a segment file. Its check sum is the salt of every frame in the file. */
record SegmentHeader(
    long firstIndex, long firstGroup, long journalId, int segmentBytes, int prewriteBytes) {
  static final int LENGTH = 64;

  private static final long MAGIC = 0x31304745534A5053L; // "SPJSEG01"
  private static final int CRC = 60;

  ByteBuffer encode() {
    ByteBuffer to = ByteBuffer.allocateDirect(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    to.putLong(0, MAGIC);
    to.putLong(8, firstIndex);
    to.putLong(16, firstGroup);
    to.putLong(24, journalId);
    to.putInt(32, segmentBytes);
    to.putInt(36, prewriteBytes);
    to.putInt(CRC, checkSum(to));
    return to;
  }

  int salt() {
    return encode().getInt(CRC);
  }

  /** Returns the header, or null when the 64 bytes are not one. */
  static @Nullable SegmentHeader decode(ByteBuffer from) {
    if (from.getLong(0) != MAGIC || from.getInt(CRC) != checkSum(from)) {
      return null;
    }
    return new SegmentHeader(
        from.getLong(8), from.getLong(16), from.getLong(24), from.getInt(32), from.getInt(36));
  }

  private static int checkSum(ByteBuffer header) {
    CRC32C crc = new CRC32C();
    crc.update(header.duplicate().clear().limit(CRC));
    return (int) crc.getValue();
  }
}
