package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The inbound journal in segment files, through file channels and fdatasync. One thread uses it; a
 * lock keeps a second writer out, readers come and go ({@link SegmentReplay}).
 */
public final class SegmentJournal implements InboundJournal {
  private final Volume volume;
  private final Path folder;
  private final SegmentOptions options;
  private final Closeable lock;
  private final SegmentFactory factory;
  private final OpenReport report;
  private SegmentWriter writer;
  private long lastIndex;
  private long syncedIndex;
  private boolean closedGroup;
  private boolean closed;

  /** Set while the files are between two states: an error that is no IOException leaves it set. */
  private boolean midway;

  private @Nullable IOException failure;

  private SegmentJournal(
      Volume volume,
      Path folder,
      SegmentOptions options,
      Closeable lock,
      SegmentFactory factory,
      SegmentWriter writer,
      OpenReport report) {
    this.volume = volume;
    this.folder = folder;
    this.options = options;
    this.lock = lock;
    this.factory = factory;
    this.writer = writer;
    this.report = report;
    this.lastIndex = report.lastIndex();
    this.syncedIndex = report.lastIndex();
    this.closedGroup = report.closedCleanly();
  }

  /**
   * Opens a journal for append, or creates it. A torn last commit group is cut and reported.
   *
   * @param folder the folder of the segment files
   * @throws JournalDamagedException if anything before the last commit group is not as it was
   *     written
   * @throws IOException if the disk fails, or another writer holds the journal
   */
  public static SegmentJournal open(Volume volume, Path folder, SegmentOptions options)
      throws IOException {
    volume.createFolder(folder);
    Closeable lock = volume.lock(folder.resolve(SegmentNames.LOCK));
    try {
      SegmentFactory factory = new SegmentFactory(volume, folder, options);
      factory.sweep();
      // A killed process may have left names that are in the cache only.
      volume.syncFolder(folder);
      SegmentWalk walk =
          new SegmentWalk(
              volume,
              SegmentNames.list(volume, folder),
              options.journalId(),
              1,
              Long.MAX_VALUE,
              null);
      SegmentWalk.Ending ending = walk.run();
      SegmentWalk.Seal seal = walk.lastSeal();
      if (seal != null && ending.lastGroupAt() < 0) {
        SegmentRepair.sealAgain(volume, seal);
      }
      SegmentWriter writer = writer(volume, factory, ending);
      factory.prepare();
      OpenReport report =
          new OpenReport(
              ending.nextIndex() - 1,
              ending.endKind() == SegmentFormat.CLOSE && ending.torn() == null,
              Optional.ofNullable(ending.torn()));
      return new SegmentJournal(volume, folder, options, lock, factory, writer, report);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static SegmentWriter writer(
      Volume volume, SegmentFactory factory, SegmentWalk.Ending ending) throws IOException {
    if (ending.file() == null || ending.header() == null) {
      return factory.make(ending.nextIndex(), ending.nextGroup());
    }
    VolumeFile file = volume.openToWrite(ending.file());
    try {
      SegmentRepair.run(volume, file, ending);
      return new SegmentWriter(
          file, ending.file(), ending.header(), ending.position(), ending.nextGroup());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Returns what was found at the opening. */
  public OpenReport report() {
    return report;
  }

  @Override
  public long append(DirectBuffer buffer, int offset, int length) {
    refuseAfterFailure();
    if (length < 1 || length > options.segmentBytes() / 2) {
      throw new IllegalArgumentException(
          "A record has 1 to " + options.segmentBytes() / 2 + " bytes, got length " + length);
    }
    try {
      if (!writer.fits(length)) {
        roll();
      }
      makeRoom(length);
      midway = true;
      writer.record(lastIndex + 1, buffer, offset, length);
      midway = false;
      closedGroup = false;
      return ++lastIndex;
    } catch (IOException e) {
      throw fail("append", e);
    }
  }

  private void makeRoom(int length) throws IOException {
    try {
      writer.makeRoom(length);
    } catch (IOException e) {
      throw fullOrFailed("pre-write " + writer.path(), e);
    }
  }

  /**
   * The next segment is there before this one is sealed: a seal without a successor is a lost file.
   */
  private void roll() throws IOException {
    sync();
    SegmentWriter next;
    try {
      next = factory.make(lastIndex + 1, writer.group() + 1);
    } catch (IOException e) {
      factory.prepare();
      throw fullOrFailed("make the segment behind " + writer.path(), e);
    }
    midway = true;
    writer.endGroup(SegmentFormat.SEAL, lastIndex);
    writer.trim();
    writer.close();
    writer = next;
    midway = false;
    factory.prepare();
  }

  @Override
  public void sync() {
    refuseAfterFailure();
    if (!writer.hasRecords()) {
      return;
    }
    try {
      midway = true;
      writer.endGroup(SegmentFormat.COMMIT, lastIndex);
      midway = false;
      syncedIndex = lastIndex;
      factory.filled(writer.position());
    } catch (IOException e) {
      throw fail("sync", e);
    }
  }

  @Override
  public long lastIndex() {
    return lastIndex;
  }

  @Override
  public long syncedIndex() {
    return syncedIndex;
  }

  @Override
  public void read(long fromIndex, RecordHandler handler) {
    if (fromIndex > syncedIndex) {
      return;
    }
    try {
      new SegmentWalk(
              volume,
              SegmentNames.list(volume, folder),
              options.journalId(),
              fromIndex,
              syncedIndex,
              handler)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  /** A disk that does not tell its free space counts as nearly full. */
  @Override
  public boolean isNearlyFull() {
    try {
      return volume.freeBytes(folder) < options.nearlyFullBytes();
    } catch (IOException _) {
      return true;
    }
  }

  /** Syncs and marks the end, so that damage in the last group can be told from a torn tail. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (failure == null && !midway) {
        sync();
        if (!closedGroup && lastIndex > 0) {
          writer.endGroup(SegmentFormat.CLOSE, lastIndex);
        }
      }
    } catch (IOException e) {
      throw fail("close", e);
    } finally {
      release();
    }
  }

  private void release() {
    SegmentWriter last = writer;
    try (lock;
        factory;
        last) {
      failure = failure == null ? new IOException("The journal is closed") : failure;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the files of " + folder, e);
    }
  }

  private void refuseAfterFailure() {
    if (midway && failure == null) {
      failure = new IOException("an earlier call did not come to its end");
    }
    if (failure != null) {
      throw new JournalFailedException(
          folder + ": no longer written after: " + failure.getMessage(), failure);
    }
  }

  private UncheckedIOException fullOrFailed(String what, IOException e) {
    return DiskFull.is(e)
        ? new JournalFullException("No room to " + what + ": " + e.getMessage(), e)
        : fail(what, e);
  }

  private JournalFailedException fail(String what, IOException e) {
    failure = e;
    return new JournalFailedException(
        "Cannot " + what + " in " + folder + ": " + e.getMessage(), e);
  }
}
