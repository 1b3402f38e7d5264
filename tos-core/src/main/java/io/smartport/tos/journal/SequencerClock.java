package io.smartport.tos.journal;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of inbound messages: it goes with the monotonic clock, is slewed to the wall clock by at
 * most 500 ppm, and never goes back. A wall clock that is set while running is told once and not
 * followed at once, so that no timer runs out by it. Only at a start time jumps, and only forward.
 *
 * <p>In site time with a factor both sources are those of the site clock. Not thread-safe;
 * allocates only for a step.
 */
public final class SequencerClock {
  /**
   * From this difference on the wall clock counts as set, as in ntpd (RFC 5905, step threshold 128
   * ms).
   */
  public static final long STEP_THRESHOLD_MS = 128;

  /** One part in 2,000 is 500 ppm, the most that ntpd and the kernel slew. */
  private static final long SLEW_DIVISOR = 2_000;

  private static final long NANOS_PER_MS = 1_000_000;

  private final LongSupplier wallMs;
  private final LongSupplier monotonicNanos;
  private long nowNanos;
  private long lastMonotonicNanos;
  private long slewRest;

  /** Wall clock minus sequencer time at the last call. */
  private long differenceNanos;

  /**
   * A clock that stands at 0 until {@link #start}.
   *
   * @param wallMs milliseconds since 1970, may jump
   * @param monotonicNanos nanoseconds from any origin
   */
  public SequencerClock(LongSupplier wallMs, LongSupplier monotonicNanos) {
    this.wallMs = wallMs;
    this.monotonicNanos = monotonicNanos;
  }

  /**
   * Starts behind a journal: at the wall clock, or at the journal's last time if that is later.
   *
   * @param lastAtMs the time of the journal's last record, 0 for a new journal
   * @return the step, null when the wall clock stands at {@code lastAtMs}
   */
  public @Nullable ClockStep start(long lastAtMs) {
    long wall = wallMs.getAsLong();
    lastMonotonicNanos = monotonicNanos.getAsLong();
    nowNanos = Math.max(lastAtMs, wall) * NANOS_PER_MS;
    slewRest = 0;
    differenceNanos = wall * NANOS_PER_MS - nowNanos;
    return wall == lastAtMs ? null : new ClockStep(ClockStep.Kind.START, lastAtMs, wall);
  }

  /**
   * Moves time on.
   *
   * @return a step when the wall clock was set since the last call, else null
   */
  public @Nullable ClockStep advance() {
    long monotonic = monotonicNanos.getAsLong();
    long elapsed = Math.max(0, monotonic - lastMonotonicNanos);
    lastMonotonicNanos = Math.max(lastMonotonicNanos, monotonic);
    nowNanos += elapsed;

    long wall = wallMs.getAsLong();
    long slew = slew(wall * NANOS_PER_MS - nowNanos, elapsed);
    nowNanos += slew;

    long before = differenceNanos;
    differenceNanos = wall * NANOS_PER_MS - nowNanos;
    boolean wasSet = isStep(differenceNanos - before + slew);
    boolean ranAway = !isStep(before) && isSuspect();
    return wasSet || ranAway ? new ClockStep(ClockStep.Kind.WALL_CLOCK_SET, atMs(), wall) : null;
  }

  private long slew(long behindNanos, long elapsedNanos) {
    long most = elapsedNanos / SLEW_DIVISOR;
    slewRest += elapsedNanos % SLEW_DIVISOR;
    if (slewRest >= SLEW_DIVISOR) {
      slewRest -= SLEW_DIVISOR;
      most++;
    }
    return Math.clamp(behindNanos, -most, most);
  }

  /** Returns the time of the last call, in milliseconds since 1970. */
  public long atMs() {
    return nowNanos / NANOS_PER_MS;
  }

  /** Returns whether the wall clock was a step or more away at the last call. */
  public boolean isSuspect() {
    return isStep(differenceNanos);
  }

  private static boolean isStep(long nanos) {
    return Math.abs(nanos) >= STEP_THRESHOLD_MS * NANOS_PER_MS;
  }
}
