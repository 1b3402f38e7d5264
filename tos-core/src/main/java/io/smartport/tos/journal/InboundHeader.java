package io.smartport.tos.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The fixed header at the start of every inbound record, little-endian, 48 bytes. The sender is
 * known by (source, incarnation, sequence); the sequencer gives index and {@code atMs}. {@code
 * ingressNanos} serves latency figures only and stays outside state hashes and byte comparisons.
 */
public final class InboundHeader {
  /** Place of the record's index, int64. */
  public static final int INDEX_OFFSET = 0;

  /** Place of the engine time in milliseconds since 1970 (UTC, site time), int64. */
  public static final int AT_MS_OFFSET = 8;

  /** Place of the incarnation of the writing process, int64. */
  public static final int INCARNATION_OFFSET = 16;

  /** Place of the sequence within the incarnation, int64. */
  public static final int SEQUENCE_OFFSET = 24;

  /** Place of the source, uint16. */
  public static final int SOURCE_OFFSET = 32;

  /** Place of the flags, uint16, all reserved as 0. */
  public static final int FLAGS_OFFSET = 34;

  /** Place of the reserved uint32, 0. */
  public static final int RESERVED_OFFSET = 36;

  /** Place of the monotonic nanoseconds at which the message reached the process, int64. */
  public static final int INGRESS_NANOS_OFFSET = 40;

  /** The header's length, in bytes. */
  public static final int LENGTH = 48;

  /** The largest source number. */
  public static final int MAX_SOURCE = 0xFFFF;

  private InboundHeader() {}

  /** Writes a whole header at {@code offset}; flags and reserved become 0. */
  public static void write(
      MutableDirectBuffer buffer,
      int offset,
      long index,
      long atMs,
      int source,
      long incarnation,
      long sequence,
      long ingressNanos) {
    buffer.putLong(offset + INDEX_OFFSET, index, LITTLE_ENDIAN);
    buffer.putLong(offset + AT_MS_OFFSET, atMs, LITTLE_ENDIAN);
    buffer.putLong(offset + INCARNATION_OFFSET, incarnation, LITTLE_ENDIAN);
    buffer.putLong(offset + SEQUENCE_OFFSET, sequence, LITTLE_ENDIAN);
    buffer.putShort(offset + SOURCE_OFFSET, (short) source, LITTLE_ENDIAN);
    buffer.putShort(offset + FLAGS_OFFSET, (short) 0, LITTLE_ENDIAN);
    buffer.putInt(offset + RESERVED_OFFSET, 0, LITTLE_ENDIAN);
    buffer.putLong(offset + INGRESS_NANOS_OFFSET, ingressNanos, LITTLE_ENDIAN);
  }

  /** Returns the record's index. */
  public static long index(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + INDEX_OFFSET, LITTLE_ENDIAN);
  }

  /** Returns the engine time in milliseconds. */
  public static long atMs(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + AT_MS_OFFSET, LITTLE_ENDIAN);
  }

  /** Returns the incarnation of the writing process. */
  public static long incarnation(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + INCARNATION_OFFSET, LITTLE_ENDIAN);
  }

  /** Returns the sequence within the incarnation. */
  public static long sequence(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + SEQUENCE_OFFSET, LITTLE_ENDIAN);
  }

  /** Returns the source, 0 to {@link #MAX_SOURCE}. */
  public static int source(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset + SOURCE_OFFSET, LITTLE_ENDIAN) & 0xFFFF;
  }

  /** Returns the monotonic nanoseconds at which the message reached the process. */
  public static long ingressNanos(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + INGRESS_NANOS_OFFSET, LITTLE_ENDIAN);
  }
}
