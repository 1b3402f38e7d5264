package io.smartport.tos.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A record of the outbound queue, little-endian: int64 inbound index, int64 number in the queue
 * from 0, int32 ordinal, int32 kind, int32 payload length, int32 CRC32C of all other bytes,
 * payload.
 */
final class OutboundFormat {
  static final int HEADER = 32;

  /** An output. */
  static final int OUTPUT = 0;

  /**
   * Says that the damaged records directly before it are a tail torn by a power cut, and are made
   * again.
   */
  static final int TAIL_TORN = 1;

  /** The writer closed: makes a loss of the records before it visible. */
  static final int CLOSED = 2;

  static final int INDEX = 0;
  static final int NUMBER = 8;
  static final int ORDINAL = 16;
  static final int KIND = 20;
  static final int LENGTH = 24;
  static final int CRC = 28;

  private final CRC32C crc = new CRC32C();
  private final ByteBuffer bytes =
      ByteBuffer.allocateDirect(HEADER + OutboundJournal.MAX_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
  private final UnsafeBuffer view = new UnsafeBuffer(bytes);

  /** The record's memory; position and limit are the caller's. */
  ByteBuffer bytes() {
    return bytes;
  }

  UnsafeBuffer view() {
    return view;
  }

  /** Puts a record into the memory, ready to be written from its position to its limit. */
  void encode(
      long index,
      int ordinal,
      long number,
      int kind,
      @Nullable DirectBuffer source,
      int offset,
      int length) {
    bytes.clear();
    bytes.putLong(INDEX, index);
    bytes.putLong(NUMBER, number);
    bytes.putInt(ORDINAL, ordinal);
    bytes.putInt(KIND, kind);
    bytes.putInt(LENGTH, length);
    if (source != null) {
      view.putBytes(HEADER, source, offset, length);
    }
    bytes.putInt(CRC, checkSum(length));
    bytes.limit(HEADER + length);
  }

  /** Returns what is wrong with a record of {@code total} bytes in the memory, or null. */
  @Nullable String fault(int total) {
    if (total < HEADER || total > HEADER + OutboundJournal.MAX_LENGTH) {
      return "the queue holds a record of " + total + " bytes";
    }
    int length = bytes.getInt(LENGTH);
    if (length != total - HEADER) {
      return "the record says " + length + " bytes of payload, " + (total - HEADER) + " are there";
    }
    return bytes.getInt(CRC) == checkSum(length)
        ? null
        : "the check sum of the record does not fit";
  }

  private int checkSum(int length) {
    crc.reset();
    crc.update(bytes.limit(CRC).position(0));
    crc.update(bytes.limit(HEADER + length).position(HEADER));
    bytes.clear();
    return (int) crc.getValue();
  }
}
