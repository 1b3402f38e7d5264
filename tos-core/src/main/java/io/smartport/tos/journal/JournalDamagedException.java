package io.smartport.tos.journal;

import java.nio.file.Path;

/**
 * A file of the journal is not as it was written, in a place that a power cut cannot explain.
 * Nothing was changed on disk. The remedy is a copy of the file from the follower or a backup,
 * never a cut.
 */
public final class JournalDamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final long offset;
  private final long index;
  private final String what;

  /**
   * Names the damage.
   *
   * @param file the damaged file
   * @param offset where in the file, in bytes
   * @param index the first index that cannot be trusted, or -1 when the file holds none
   * @param what what is wrong
   */
  public JournalDamagedException(Path file, long offset, long index, String what) {
    super(
        file
            + ": damaged at byte "
            + offset
            + (index >= 0 ? ", index " + index : "")
            + ": "
            + what
            + ". Maybe restore this file from a backup or from the follower; nothing was changed.");
    this.file = file;
    this.offset = offset;
    this.index = index;
    this.what = what;
  }

  /** Returns the damaged file. */
  public Path file() {
    return file;
  }

  /** Returns where in the file the damage starts, in bytes. */
  public long offset() {
    return offset;
  }

  /** Returns the first index that cannot be trusted, or -1 when the file holds none. */
  public long index() {
    return index;
  }

  /** Returns what is wrong, without file and place. */
  public String what() {
    return what;
  }
}
