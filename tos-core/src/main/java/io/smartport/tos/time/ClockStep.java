package io.smartport.tos.time;

/**
 * The wall clock is not where steady site time is, or is there again. The sequencer journals it.
 *
 * @param kind why it was noticed
 * @param atMs steady site time when it was noticed; for {@link Kind#STARTED} before the jump
 * @param wallMs site time by the wall clock at that time
 */
public record ClockStep(Kind kind, long atMs, long wallMs) {
  /** Why a step was noticed. */
  public enum Kind {
    /** At a start site time jumped forward from the last time to the wall clock. No alarm. */
    STARTED,

    /**
     * The wall clock was set while running, or stands behind the last time at a start. Site time
     * did not follow, it is slewed towards it. Alarm.
     */
    WALL_CLOCK_SET,

    /** Site time has caught up with the wall clock. Ends the alarm. */
    CAUGHT_UP
  }

  /** How far the wall clock is ahead of site time, in milliseconds; negative when it is behind. */
  public long differenceMs() {
    return wallMs - atMs;
  }
}
