package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the segments of a folder in order, checks them and their joints, and hands over
 * their records.
 */
final class SegmentWalk {
  /**
   * Where the journal ends.
   *
   * @param file the last segment with a header, null when there is none
   * @param header its header
   * @param position where its next group belongs
   * @param nextIndex the next index
   * @param nextGroup the next commit group
   * @param lastGroupAt where its last group starts, -1 when it has none
   * @param endKind what ended its last group, 0 when it has none
   * @param contentEnd the place behind its last byte that is not zero
   * @param torn a group without an end, or a file cut short
   * @param blank a segment without content behind {@code file}, left by a crash between its
   *     creation and the seal
   */
  record Ending(
      @Nullable Path file,
      @Nullable SegmentHeader header,
      long position,
      long nextIndex,
      long nextGroup,
      long lastGroupAt,
      int endKind,
      long contentEnd,
      @Nullable TailCut torn,
      @Nullable Path blank) {}

  /** The last seal that was passed, by its place. */
  record Seal(Path file, long from, long to) {}

  private static final Ending EMPTY = new Ending(null, null, 0, 1, 1, -1, 0, 0, null, null);

  private final Volume volume;
  private final List<Path> files;
  private final long journalId;
  private final long fromIndex;
  private final long toIndex;
  private final @Nullable RecordHandler handler;
  private @Nullable Seal lastSeal;

  /** A walk over {@code files} that hands over the indices from and to, both included. */
  SegmentWalk(
      Volume volume,
      List<Path> files,
      long journalId,
      long fromIndex,
      long toIndex,
      @Nullable RecordHandler handler) {
    this.volume = volume;
    this.files = files;
    this.journalId = journalId;
    this.fromIndex = fromIndex;
    this.toIndex = toIndex;
    this.handler = handler;
  }

  /** Returns the last seal that {@link #run} passed, null when there was none. */
  @Nullable Seal lastSeal() {
    return lastSeal;
  }

  Ending run() throws IOException {
    if (files.isEmpty()) {
      return EMPTY;
    }
    if (SegmentNames.firstIndex(files.getFirst()) != 1) {
      throw new JournalDamagedException(
          files.getFirst(), 0, 1, "the segments before this one are missing");
    }
    Ending ending = EMPTY;
    int start = SegmentNames.holding(files, fromIndex);
    for (int i = start; i < files.size(); i++) {
      Ending next = walk(files.get(i), i == start && i > 0 ? null : ending, i + 1 < files.size());
      if (next.blank() != null) {
        return next;
      }
      ending = next;
      if (ending.nextIndex() > toIndex) {
        return ending;
      }
    }
    if (ending.endKind() == SegmentFormat.SEAL && ending.file() != null) {
      throw new JournalDamagedException(
          ending.file(),
          ending.position(),
          ending.nextIndex(),
          "the segment behind this sealed one is missing");
    }
    return ending;
  }

  /** Walks one file; {@code before} is null when the files before it were skipped. */
  private Ending walk(Path path, @Nullable Ending before, boolean hasSuccessor) throws IOException {
    VolumeFile file = volume.openToRead(path);
    try {
      SegmentHeader header = SegmentScanner.readHeader(file, path, journalId);
      if (header == null) {
        return withoutHeader(path, file.size(), before, hasSuccessor);
      }
      if (before != null
          && (header.firstIndex() != before.nextIndex()
              || header.firstGroup() != before.nextGroup())) {
        throw new JournalDamagedException(
            path,
            8,
            before.nextIndex(),
            "a segment is missing before this one, or its end was cut off");
      }
      return walk(new SegmentScanner(file, path, header), path, header, hasSuccessor, file.size());
    } finally {
      file.close();
    }
  }

  private Ending walk(
      SegmentScanner scanner, Path path, SegmentHeader header, boolean hasSuccessor, long size)
      throws IOException {
    while (scanner.nextIndex() <= toIndex) {
      SegmentScanner.Found found = scanner.next();
      if (found != SegmentScanner.Found.GROUP) {
        return end(scanner, path, header, found, hasSuccessor, size);
      }
      if (handler != null && scanner.nextIndex() > fromIndex) {
        scanner.deliver(fromIndex, toIndex, handler);
      }
      if (scanner.endKind() == SegmentFormat.SEAL) {
        lastSeal = new Seal(path, scanner.groupStart(), scanner.position());
        if (scanner.next() != SegmentScanner.Found.END) {
          throw new JournalDamagedException(
              path, scanner.position(), scanner.nextIndex(), "something stands behind the seal");
        }
        break;
      }
    }
    return ending(scanner, path, header, scanner.position(), null, null);
  }

  private Ending end(
      SegmentScanner scanner,
      Path path,
      SegmentHeader header,
      SegmentScanner.Found found,
      boolean hasSuccessor,
      long size)
      throws IOException {
    SegmentScanner.Tail tail = scanner.inspectTail();
    Path blank = hasSuccessor ? blankSuccessor(path, scanner, tail) : null;
    if (hasSuccessor && blank == null) {
      throw found == SegmentScanner.Found.END
          ? new JournalDamagedException(
              path, scanner.position(), scanner.nextIndex(), "the segment ends without its seal")
          : scanner.damaged(", though later segments follow");
    }
    if (tail.laterGroup()) {
      throw scanner.damaged(", though a later commit group follows");
    }
    TailCut torn = null;
    if (found == SegmentScanner.Found.BROKEN) {
      torn =
          new TailCut(
              path,
              scanner.position(),
              tail.end() - scanner.position(),
              tail.records(),
              scanner.brokenWhat());
    } else if (size != header.segmentBytes() && size % header.prewriteBytes() != 0) {
      torn =
          new TailCut(path, scanner.position(), 0, 0, "the file ends inside a pre-written block");
    }
    return ending(scanner, path, header, tail.end(), torn, blank);
  }

  /**
   * Returns the next segment if it is the last, empty, and numbered as the one that the missing
   * seal led to.
   */
  private @Nullable Path blankSuccessor(Path path, SegmentScanner scanner, SegmentScanner.Tail tail)
      throws IOException {
    int at = files.indexOf(path) + 1;
    if (at != files.size() - 1 || tail.records() > 0) {
      return null;
    }
    Path next = files.get(at);
    try (VolumeFile file = volume.openToRead(next)) {
      SegmentHeader header = SegmentScanner.readHeader(file, next, journalId);
      boolean isBlank =
          header != null
              && header.firstIndex() == scanner.nextIndex()
              && header.firstGroup() == scanner.nextGroup() + 1
              && new FileWindow(file).endOfContent(SegmentHeader.LENGTH) == SegmentHeader.LENGTH;
      return isBlank ? next : null;
    }
  }

  private static Ending ending(
      SegmentScanner scanner,
      Path path,
      SegmentHeader header,
      long contentEnd,
      @Nullable TailCut torn,
      @Nullable Path blank) {
    return new Ending(
        path,
        header,
        scanner.position(),
        scanner.nextIndex(),
        scanner.nextGroup(),
        scanner.groupStart(),
        scanner.endKind(),
        contentEnd,
        torn,
        blank);
  }

  private static Ending withoutHeader(
      Path path, long size, @Nullable Ending before, boolean hasSuccessor) {
    long index = SegmentNames.firstIndex(path);
    if (hasSuccessor || (before != null && before.nextIndex() != index)) {
      throw new JournalDamagedException(path, size, index, "the file ends inside its header");
    }
    TailCut torn = new TailCut(path, 0, size, 0, "the file ends inside its header");
    return new Ending(
        null, null, 0, index, before == null ? 0 : before.nextGroup(), -1, 0, 0, torn, null);
  }
}
