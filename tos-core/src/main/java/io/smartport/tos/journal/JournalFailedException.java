package io.smartport.tos.journal;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The disk refused a write or a sync. After a failed sync nobody knows what is on disk, so the
 * writer that threw this once throws it for every later call: the process must end and recover from
 * the files, never retry.
 */
public final class JournalFailedException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * Wraps the disk's error.
   *
   * @param message what was tried on which file
   * @param cause the disk's error
   */
  public JournalFailedException(String message, IOException cause) {
    super(message, cause);
  }
}
