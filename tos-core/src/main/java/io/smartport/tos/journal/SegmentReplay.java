package io.smartport.tos.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads an inbound journal without changing it, also beside a running writer. What it hands over
 * last may then be one sync ahead of the disk: who acts on records must get them from the {@link
 * Sequencer}.
 */
public final class SegmentReplay implements RecordSource {
  private final Volume volume;
  private final Path folder;
  private final long journalId;
  private long lastIndex;
  private Optional<TailCut> torn = Optional.empty();

  /**
   * Reads from a folder.
   *
   * @param folder the folder of the segment files
   * @param journalId the id from the header of the journal's folder
   */
  public SegmentReplay(Volume volume, Path folder, long journalId) {
    this.volume = volume;
    this.folder = folder;
    this.journalId = journalId;
  }

  @Override
  public void read(long fromIndex, RecordHandler handler) {
    read(fromIndex, Long.MAX_VALUE, handler);
  }

  /**
   * Reads a part of the journal; what lies behind it is not looked at.
   *
   * @param fromIndex the first index to hand over, from 1
   * @param toIndex the last index to hand over
   * @throws JournalDamagedException if a record is not as it was written
   */
  public void read(long fromIndex, long toIndex, RecordHandler handler) {
    try {
      SegmentWalk.Ending ending =
          new SegmentWalk(
                  volume, SegmentNames.list(volume, folder), journalId, fromIndex, toIndex, handler)
              .run();
      lastIndex = ending.nextIndex() - 1;
      torn = Optional.ofNullable(ending.torn());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  /**
   * Finds the journal's end: afterwards {@link #lastIndex} and {@link #torn} speak of it. Looks at
   * the last segment only.
   *
   * @throws JournalDamagedException if a record of it is not as it was written
   */
  public void readEnd() {
    read(Long.MAX_VALUE, (index, buffer, offset, length) -> {});
  }

  /** Returns the last index that the last reading came to. */
  public long lastIndex() {
    return lastIndex;
  }

  /**
   * Returns the group without an end that the last reading came to: torn, or just being written.
   */
  public Optional<TailCut> torn() {
    return torn;
  }
}
