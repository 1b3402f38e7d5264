package io.smartport.tos.journal;

/**
 * The wall clock is not where the sequencer's time is. The caller journals it, and alarms unless it
 * is a start.
 *
 * @param kind why it was noticed
 * @param atMs sequencer time when it was noticed, in milliseconds since 1970
 * @param wallMs the wall clock at that time, in milliseconds since 1970
 */
public record ClockStep(Kind kind, long atMs, long wallMs) {
  /** Why a step was noticed. */
  public enum Kind {
    /** At a start; sequencer time jumped forward from the journal's last time to the wall clock. */
    START,

    /**
     * While running: the wall clock was set. Sequencer time did not follow, it is slewed towards
     * it.
     */
    WALL_CLOCK_SET
  }

  /**
   * Returns how far the wall clock is ahead of sequencer time, in milliseconds; negative when it is
   * behind.
   */
  public long differenceMs() {
    return wallMs - atMs;
  }
}
