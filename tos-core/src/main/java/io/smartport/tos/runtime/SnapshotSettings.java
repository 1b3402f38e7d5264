package io.smartport.tos.runtime;

/**
 * When snapshots are taken and how many are kept.
 *
 * @param everyMessages after so many inbound messages, or
 * @param everySeconds after so much wall time, whichever is first
 * @param keep how many, at least 2: the newest may be newer than the last output that survives a
 *     power cut
 */
public record SnapshotSettings(int everyMessages, int everySeconds, int keep) {
  /** Checks the figures. */
  public SnapshotSettings {
    if (everyMessages < 1 || everySeconds < 1) {
      throw new IllegalArgumentException(
          "everyMessages and everySeconds: at least 1, got "
              + everyMessages
              + " and "
              + everySeconds);
    }
    if (keep < 2) {
      throw new IllegalArgumentException("keep: at least 2, got " + keep);
    }
  }
}
