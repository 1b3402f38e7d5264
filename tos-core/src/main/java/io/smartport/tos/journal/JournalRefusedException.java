package io.smartport.tos.journal;

/** A journal folder is intact, and must not be used as asked: it was written under other rules. */
public final class JournalRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message names the file, the key, the value found and the value needed
   */
  public JournalRefusedException(String message) {
    super(message);
  }
}
