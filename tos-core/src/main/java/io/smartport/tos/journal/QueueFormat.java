package io.smartport.tos.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A record of a queue, little-endian: int64 index, int64 number, int32 ordinal, int32 kind, int32
 * payload length, int32 CRC32C of all other bytes, payload.
 *
 * <pre>
 * queue     index              number                 ordinal
 * outbound  inbound index      in the queue, from 0   within the inbound message
 * ingress   incarnation        sequence               0
 * </pre>
 */
final class QueueFormat {
  static final int HEADER = 32;

  /** The largest payload, in bytes. */
  static final int MAX_PAYLOAD = 256 * 1024;

  /** An output of the engine, or a message to it. */
  static final int MESSAGE = 0;

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
      ByteBuffer.allocateDirect(HEADER + MAX_PAYLOAD).order(ByteOrder.LITTLE_ENDIAN);
  private final UnsafeBuffer view = new UnsafeBuffer(bytes);

  /** The record's memory; position and limit are the caller's. */
  ByteBuffer bytes() {
    return bytes;
  }

  UnsafeBuffer view() {
    return view;
  }

  long index() {
    return bytes.getLong(INDEX);
  }

  long number() {
    return bytes.getLong(NUMBER);
  }

  int ordinal() {
    return bytes.getInt(ORDINAL);
  }

  int kind() {
    return bytes.getInt(KIND);
  }

  int length() {
    return bytes.getInt(LENGTH);
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

  /**
   * Takes over a record from a queue.
   *
   * @return what is wrong with it, or null
   */
  @Nullable String decode(Bytes<?> source) {
    int total = (int) Math.min(Integer.MAX_VALUE, source.readRemaining());
    bytes.clear();
    if (total <= bytes.capacity()) {
      source.read(bytes);
    }
    return fault(total);
  }

  /** Returns what is wrong with a record of {@code total} bytes in the memory, or null. */
  private @Nullable String fault(int total) {
    if (total < HEADER || total > HEADER + MAX_PAYLOAD) {
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
