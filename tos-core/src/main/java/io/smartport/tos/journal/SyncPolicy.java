package io.smartport.tos.journal;

/** When the sequencer syncs. */
public enum SyncPolicy {
  /** Before every hand-over: durable before acted on. */
  EVERY_COMMIT,

  /**
   * At most once a wall second, and not before a hand-over: for {@code sim --journal}, whose run
   * can be repeated from its seed. Never for a terminal.
   */
  AT_MOST_ONCE_A_WALL_SECOND
}
