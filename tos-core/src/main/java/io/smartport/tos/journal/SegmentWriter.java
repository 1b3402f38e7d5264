package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes commit groups to one segment file. Not allocating once its buffer has grown to the largest
 * record.
 */
final class SegmentWriter implements Closeable {
  /** Room that a record must leave: the end of its group, a close and the seal. */
  static final int RESERVED = 3 * SegmentFormat.END_FRAME;

  private static final int FIRST_BUFFER = 256 * 1024;

  private final Path path;
  private final VolumeFile file;
  private final int salt;
  private final int segmentBytes;
  private final int prewriteBytes;
  private final CRC32C crc = new CRC32C();
  private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
  private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

  /** Where the buffer's first byte belongs. */
  private long position;

  private int used;
  private long prewritten;

  private long group;
  private long groupStart;
  private long groupRecords;

  /** A writer behind the group before {@code group} of a file whose rest is zero. */
  SegmentWriter(VolumeFile file, Path path, SegmentHeader header, long position, long group)
      throws IOException {
    this.path = path;
    this.file = file;
    this.salt = header.salt();
    this.segmentBytes = header.segmentBytes();
    this.prewriteBytes = header.prewriteBytes();
    this.position = position;
    this.groupStart = position;
    this.group = group;
    this.prewritten = file.size();
    useBuffer(Math.min(FIRST_BUFFER, segmentBytes));
  }

  Path path() {
    return path;
  }

  long position() {
    return position;
  }

  long group() {
    return group;
  }

  boolean hasRecords() {
    return groupRecords > 0;
  }

  /** Returns whether a record of this payload still fits in the segment. */
  boolean fits(int payloadLength) {
    return position + used + SegmentFormat.frameLength(payloadLength) + RESERVED <= segmentBytes;
  }

  /** Pre-writes and syncs zeros until a record of this payload and what may follow it have room. */
  void makeRoom(int payloadLength) throws IOException {
    long needed = position + used + SegmentFormat.frameLength(payloadLength) + RESERVED;
    if (needed <= prewritten) {
      return;
    }
    long end = Math.min(segmentBytes, (needed + prewriteBytes - 1) / prewriteBytes * prewriteBytes);
    Zeros.write(file, prewritten, end);
    file.sync();
    prewritten = end;
  }

  void record(long index, DirectBuffer source, int offset, int length) throws IOException {
    int frameLength = SegmentFormat.frameLength(length);
    if (used + frameLength > buffer.capacity()) {
      flush();
      if (frameLength > buffer.capacity()) {
        useBuffer(Integer.highestOneBit(frameLength) * 2);
      }
    }
    startFrame(SegmentFormat.word(SegmentFormat.RECORD, length), index);
    view.putBytes(used + SegmentFormat.FRAME_HEADER, source, offset, length);
    int padded = frameLength - SegmentFormat.FRAME_HEADER;
    if (padded > length) {
      view.setMemory(used + SegmentFormat.FRAME_HEADER + length, padded - length, (byte) 0);
    }
    endFrame(frameLength);
    groupRecords++;
  }

  /** Ends the group with a frame of a kind and syncs: afterwards all of it survives a power cut. */
  void endGroup(int kind, long lastIndex) throws IOException {
    if (used + SegmentFormat.END_FRAME > buffer.capacity()) {
      flush();
    }
    startFrame(SegmentFormat.word(kind, SegmentFormat.END_PAYLOAD), lastIndex);
    buffer.putLong(used + SegmentFormat.END_START, groupStart);
    buffer.putLong(used + SegmentFormat.END_COUNT, groupRecords);
    endFrame(SegmentFormat.END_FRAME);
    flush();
    file.sync();
    group++;
    groupStart = position;
    groupRecords = 0;
  }

  /** Gives back what was pre-written and not used; only behind the seal. */
  void trim() throws IOException {
    file.truncate(position);
    file.sync();
  }

  private void startFrame(int word, long index) {
    buffer.putInt(used, word);
    buffer.putLong(used + SegmentFormat.INDEX, index);
    buffer.putLong(used + SegmentFormat.GROUP, group);
  }

  private void endFrame(int frameLength) {
    int sum = SegmentFormat.checkSum(crc, buffer, used, frameLength, position + used, salt);
    buffer.putInt(used + SegmentFormat.CRC, sum);
    used += frameLength;
  }

  private void flush() throws IOException {
    buffer.limit(used).position(0);
    file.write(buffer, position);
    buffer.clear();
    position += used;
    used = 0;
  }

  private void useBuffer(int capacity) {
    buffer = ByteBuffer.allocateDirect(capacity).order(ByteOrder.LITTLE_ENDIAN);
    view.wrap(buffer);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
