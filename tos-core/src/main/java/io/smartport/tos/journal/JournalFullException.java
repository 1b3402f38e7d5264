package io.smartport.tos.journal;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * There is no room to pre-write another block. The record was not taken and the journal is as
 * before; the same append may be tried again after space was freed.
 */
public final class JournalFullException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * Wraps the disk's error.
   *
   * @param message what was tried on which file
   * @param cause the disk's error
   */
  public JournalFullException(String message, IOException cause) {
    super(message, cause);
  }
}
