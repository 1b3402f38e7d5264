package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Walks one segment file, commit group by commit group, and checks every byte on the way. */
final class SegmentScanner implements Closeable {
  /** What stands at the scanner's position. */
  enum Found {
    GROUP,
    END,
    BROKEN
  }

  /**
   * What stands at the position and is no complete group.
   *
   * @param laterGroup whether a frame of a later group follows, which proves that this one was
   *     synced
   * @param records whole records of the broken group
   * @param end the place behind the last byte that is not zero
   */
  record Tail(boolean laterGroup, int records, long end) {}

  private final Path path;
  private final VolumeFile file;
  private final FileWindow window;
  private final int salt;
  private final CRC32C crc = new CRC32C();

  private long position = SegmentHeader.LENGTH;
  private long nextIndex;
  private long nextGroup;

  private long groupStart = -1;
  private int endKind;
  private long brokenAt;
  private String brokenWhat = "";

  SegmentScanner(VolumeFile file, Path path, SegmentHeader header) {
    this.path = path;
    this.file = file;
    this.window = new FileWindow(file);
    this.salt = header.salt();
    this.nextIndex = header.firstIndex();
    this.nextGroup = header.firstGroup();
  }

  /** Returns the header, or null when the file is too short to hold one. */
  static @Nullable SegmentHeader readHeader(VolumeFile file, Path path, long journalId)
      throws IOException {
    if (file.size() < SegmentHeader.LENGTH) {
      return null;
    }
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(SegmentHeader.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    file.read(bytes, 0);
    SegmentHeader header = SegmentHeader.decode(bytes.clear());
    if (header == null) {
      throw new JournalDamagedException(
          path, 0, -1, "the segment's header is not as it was written");
    }
    if (header.firstIndex() != SegmentNames.firstIndex(path)) {
      throw new JournalDamagedException(
          path, 8, header.firstIndex(), "the file's name belongs to another first index");
    }
    if (header.journalId() != journalId) {
      throw new JournalDamagedException(
          path, 24, header.firstIndex(), "the segment belongs to another journal");
    }
    return header;
  }

  /** Looks at the position and moves behind it when a whole group stands there. */
  Found next() throws IOException {
    Found found = examine();
    if (found != Found.GROUP) {
      // A writer may have been half way through this group while it was read.
      window.forget();
      found = examine();
    }
    return found;
  }

  private Found examine() throws IOException {
    long size = file.size();
    long at = position;
    long index = nextIndex;
    while (true) {
      int word = size - at >= SegmentFormat.FRAME_HEADER ? wordAt(at) : 0;
      if (!SegmentFormat.isPlausible(word, size - at)) {
        if (at == position && window.endOfContent(at) == at) {
          return Found.END;
        }
        return broken(at, "no frame starts here");
      }
      int kind = SegmentFormat.kind(word);
      int place = window.load(at, SegmentFormat.frameLength(SegmentFormat.length(word)));
      long frameIndex = window.bytes().getLong(place + SegmentFormat.INDEX);
      long frameGroup = window.bytes().getLong(place + SegmentFormat.GROUP);
      if (!isIntact(at, word)) {
        return broken(at, "the check sum does not fit");
      }
      long due = kind == SegmentFormat.RECORD ? index : index - 1;
      if (frameIndex != due || frameGroup != nextGroup) {
        return broken(
            at,
            "index "
                + frameIndex
                + " of group "
                + frameGroup
                + " stands where "
                + due
                + " of group "
                + nextGroup
                + " is due");
      }
      long end = at + SegmentFormat.frameLength(SegmentFormat.length(word));
      if (kind != SegmentFormat.RECORD) {
        if (window.bytes().getLong(place + SegmentFormat.END_START) != position
            || window.bytes().getLong(place + SegmentFormat.END_COUNT) != index - nextIndex) {
          return broken(at, "the end of the group does not fit its start");
        }
        groupStart = position;
        endKind = kind;
        position = end;
        nextIndex = index;
        nextGroup++;
        return Found.GROUP;
      }
      index++;
      at = end;
    }
  }

  private int wordAt(long at) throws IOException {
    int place = load(at);
    return window.bytes().getInt(place);
  }

  private int load(long at) throws IOException {
    return window.load(at, SegmentFormat.FRAME_HEADER);
  }

  private boolean isIntact(long at, int word) throws IOException {
    int length = SegmentFormat.frameLength(SegmentFormat.length(word));
    int place = window.load(at, length);
    ByteBuffer bytes = window.bytes();
    int stored = bytes.getInt(place + SegmentFormat.CRC);
    int computed = SegmentFormat.checkSum(crc, bytes, place, length, at, salt);
    bytes.putInt(place + SegmentFormat.CRC, stored);
    return stored == computed;
  }

  private Found broken(long at, String what) {
    brokenAt = at;
    brokenWhat = what;
    return Found.BROKEN;
  }

  /** Hands over the records of the last group found, the indices from and to both included. */
  void deliver(long fromIndex, long toIndex, RecordHandler handler) throws IOException {
    for (long at = groupStart; at < position; ) {
      int place = load(at);
      int word = window.bytes().getInt(place);
      int length = SegmentFormat.length(word);
      if (SegmentFormat.kind(word) == SegmentFormat.RECORD) {
        place = window.load(at, SegmentFormat.frameLength(length));
        long index = window.bytes().getLong(place + SegmentFormat.INDEX);
        if (index >= fromIndex && index <= toIndex) {
          handler.onRecord(index, window.view(), place + SegmentFormat.FRAME_HEADER, length);
        }
      }
      at += SegmentFormat.frameLength(length);
    }
  }

  /** Searches everything behind the position for whole frames. */
  Tail inspectTail() throws IOException {
    window.forget();
    long end = window.endOfContent(position);
    int records = 0;
    for (long at = position; at + SegmentFormat.FRAME_HEADER <= end; ) {
      int place = load(at);
      int word = window.bytes().getInt(place);
      long index = window.bytes().getLong(place + SegmentFormat.INDEX);
      long group = window.bytes().getLong(place + SegmentFormat.GROUP);
      if (group < nextGroup
          || index < nextIndex - 1
          || !SegmentFormat.isPlausible(word, file.size() - at)
          || !isIntact(at, word)) {
        at += 8;
        continue;
      }
      if (group > nextGroup) {
        return new Tail(true, records, end);
      }
      records += SegmentFormat.kind(word) == SegmentFormat.RECORD ? 1 : 0;
      at += SegmentFormat.frameLength(SegmentFormat.length(word));
    }
    return new Tail(false, records, end);
  }

  JournalDamagedException damaged(String reason) {
    return new JournalDamagedException(path, brokenAt, nextIndex, brokenWhat + reason);
  }

  /** Returns the place of the next group. */
  long position() {
    return position;
  }

  /** Returns the first index of the next group. */
  long nextIndex() {
    return nextIndex;
  }

  /** Returns the number of the next group. */
  long nextGroup() {
    return nextGroup;
  }

  /** Returns where the last group found starts, -1 when none was. */
  long groupStart() {
    return groupStart;
  }

  /** Returns the kind of the frame that ends the last group found, 0 when none was. */
  int endKind() {
    return endKind;
  }

  String brokenWhat() {
    return brokenWhat;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
