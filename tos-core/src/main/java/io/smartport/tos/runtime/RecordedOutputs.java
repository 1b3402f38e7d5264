package io.smartport.tos.runtime;

import io.smartport.tos.journal.OutboundDamage;
import io.smartport.tos.journal.OutboundHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.DirectBuffer;

/** The outbound journal in memory, by key, so that several replays can be held against it. */
public final class RecordedOutputs implements OutboundHandler {
  private static final int CHUNK_BYTES = 16 << 20;

  private final List<byte[]> chunks = new ArrayList<>();
  private final List<OutboundDamage> damages = new ArrayList<>();
  private long[] indices = new long[1 << 12];
  private int[] ordinals = new int[1 << 12];
  private long[] positions = new long[1 << 12];
  private int[] lengths = new int[1 << 12];
  private int size;
  private int used = CHUNK_BYTES;

  @Override
  public void onRecord(
      long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
    if (used + length > CHUNK_BYTES) {
      chunks.add(new byte[CHUNK_BYTES]);
      used = 0;
    }
    if (size == indices.length) {
      grow();
    }
    buffer.getBytes(offset, chunks.getLast(), used, length);
    indices[size] = inboundIndex;
    ordinals[size] = ordinal;
    positions[size] = (long) (chunks.size() - 1) * CHUNK_BYTES + used;
    lengths[size] = length;
    used += length;
    size++;
  }

  private void grow() {
    int to = indices.length * 2;
    indices = Arrays.copyOf(indices, to);
    ordinals = Arrays.copyOf(ordinals, to);
    positions = Arrays.copyOf(positions, to);
    lengths = Arrays.copyOf(lengths, to);
  }

  @Override
  public void onDamage(OutboundDamage damage) {
    damages.add(damage);
  }

  /** Records that cannot be trusted. */
  public List<OutboundDamage> damages() {
    return damages;
  }

  /** How many outputs are recorded. */
  public int size() {
    return size;
  }

  /** Place of the first record behind a message. */
  int firstBehind(long inboundIndex) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (indices[middle] <= inboundIndex) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  long index(int record) {
    return indices[record];
  }

  int ordinal(int record) {
    return ordinals[record];
  }

  /** First byte in which a record differs; -1 when it is equal. */
  int difference(int record, DirectBuffer buffer, int offset, int length) {
    byte[] chunk = chunks.get((int) (positions[record] / CHUNK_BYTES));
    int at = (int) (positions[record] % CHUNK_BYTES);
    int common = Math.min(length, lengths[record]);
    for (int i = 0; i < common; i++) {
      if (chunk[at + i] != buffer.getByte(offset + i)) {
        return i;
      }
    }
    return length == lengths[record] ? -1 : common;
  }
}
