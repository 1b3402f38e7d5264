package io.smartport.tos.time;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Site time that goes with the monotonic clock, is slewed to the wall clock by at most 500 ppm, and
 * never goes back. A wall clock that is set while running is told once and not followed at once, so
 * that no lease and no timer runs out by it. Only at a start time jumps, and only forward.
 *
 * <p>Not thread-safe; allocates only for a step.
 */
public final class SteadyClock {
  /**
   * From this difference of wall time on the wall clock counts as set, as in ntpd (RFC 5905, step
   * threshold 128 ms).
   */
  public static final long STEP_THRESHOLD_MS = 128;

  /** Well below the threshold, so that an alarm does not come and go. */
  private static final long CAUGHT_UP_MS = STEP_THRESHOLD_MS / 2;

  /** One part in 2,000 is 500 ppm, the most that ntpd and the kernel slew. */
  private static final long SLEW_DIVISOR = 2_000;

  private static final long NANOS_PER_MS = 1_000_000;

  /** A thread that is held up between the two readings would see a wall clock that was set. */
  private static final int READINGS = 4;

  private final SiteClock site;
  private final LongSupplier wallMs;
  private final LongSupplier monotonicNanos;
  private long nowNanos;
  private long lastMonotonicNanos;
  private long slewRest;
  private boolean isSuspect;

  /** Wall clock minus this clock at the last call, in wall time. */
  private long differenceNanos;

  private long readWallMs;
  private long readMonotonicNanos;

  /**
   * A clock that must be started.
   *
   * @param site derives site time from wall time
   * @param wallMs milliseconds since 1970, may jump
   * @param monotonicNanos nanoseconds from any origin
   */
  public SteadyClock(SiteClock site, LongSupplier wallMs, LongSupplier monotonicNanos) {
    this.site = site;
    this.wallMs = wallMs;
    this.monotonicNanos = monotonicNanos;
  }

  /** A clock over those of the system. */
  public static SteadyClock ofSystem(SiteClock site) {
    return new SteadyClock(site, System::currentTimeMillis, System::nanoTime);
  }

  /** Starts at the wall clock. */
  public void start() {
    start(Long.MIN_VALUE);
  }

  /**
   * Starts behind an earlier run: at the wall clock, or at the last time if that is later.
   *
   * @param lastAtMs site time that was reached before
   * @return the step, null when the wall clock stands near {@code lastAtMs}
   */
  public @Nullable ClockStep start(long lastAtMs) {
    read();
    long wall = site.siteMs(readWallMs);
    lastMonotonicNanos = readMonotonicNanos;
    long wallNanos = readWallMs * NANOS_PER_MS;
    nowNanos = lastAtMs > wall ? site.wallNanos(lastAtMs) : wallNanos;
    slewRest = 0;
    differenceNanos = wallNanos - nowNanos;
    isSuspect = isStep(differenceNanos);
    if (isSuspect) {
      return new ClockStep(ClockStep.Kind.WALL_CLOCK_SET, lastAtMs, wall);
    }
    return wall > lastAtMs ? new ClockStep(ClockStep.Kind.STARTED, lastAtMs, wall) : null;
  }

  /**
   * Moves time on.
   *
   * @return a step when the wall clock was set since the last call, or was caught up with; else
   *     null
   */
  public @Nullable ClockStep advance() {
    read();
    long elapsed = Math.max(0, readMonotonicNanos - lastMonotonicNanos);
    lastMonotonicNanos = Math.max(lastMonotonicNanos, readMonotonicNanos);
    nowNanos += elapsed;

    long slew = slew(readWallMs * NANOS_PER_MS - nowNanos, elapsed);
    nowNanos += slew;

    long before = differenceNanos;
    differenceNanos = readWallMs * NANOS_PER_MS - nowNanos;
    boolean wasSet = isStep(differenceNanos - before + slew);
    if (isStep(differenceNanos) && (wasSet || !isSuspect)) {
      isSuspect = true;
      return step(ClockStep.Kind.WALL_CLOCK_SET);
    }
    if (isSuspect && Math.abs(differenceNanos) < CAUGHT_UP_MS * NANOS_PER_MS) {
      isSuspect = false;
      return step(ClockStep.Kind.CAUGHT_UP);
    }
    return null;
  }

  private ClockStep step(ClockStep.Kind kind) {
    return new ClockStep(kind, nowMs(), site.siteMs(readWallMs));
  }

  private void read() {
    for (int i = 0; i < READINGS; i++) {
      long before = monotonicNanos.getAsLong();
      readWallMs = wallMs.getAsLong();
      readMonotonicNanos = monotonicNanos.getAsLong();
      if (readMonotonicNanos - before < NANOS_PER_MS) {
        return;
      }
    }
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

  /** Site time at the last call, in milliseconds since 1970. */
  public long nowMs() {
    return site.siteMsOfNanos(nowNanos);
  }

  /** Whether the wall clock was set and has not been caught up with. */
  public boolean isSuspect() {
    return isSuspect;
  }

  private static boolean isStep(long nanos) {
    return Math.abs(nanos) >= STEP_THRESHOLD_MS * NANOS_PER_MS;
  }
}
