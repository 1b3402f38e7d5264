package io.smartport.tos.time;

/**
 * Site time as a function of wall time, the same for all processes of a terminal: at {@code
 * wallStartMs} it is {@code siteStartMs}, and from there it goes {@code factor} times as fast.
 * Instants are milliseconds since 1970.
 *
 * <p>Leases and the {@code notAfter} of commands are site time. Supervision, TLS, keep-alive,
 * reconnection and MQTT expiry are wall time and do not use this clock.
 *
 * @param factor 1 to 1,000; 1 for a terminal with real machines
 */
public record SiteClock(long wallStartMs, long siteStartMs, int factor) {
  /** Site time is wall time. */
  public static final SiteClock WALL = new SiteClock(0, 0, 1);

  /** However fast site time goes, a command must have time to reach its machine. */
  static final long LEAST_LIFE_WALL_MS = 2_000;

  private static final int MOST_FACTOR = 1_000;
  private static final long NANOS_PER_MS = 1_000_000;

  /** Checks the factor. */
  public SiteClock {
    if (factor < 1 || factor > MOST_FACTOR) {
      throw new IllegalArgumentException("factor: 1 to " + MOST_FACTOR + ", got " + factor);
    }
  }

  /** Site time at a wall time. */
  public long siteMs(long wallMs) {
    return siteStartMs + (wallMs - wallStartMs) * factor;
  }

  /** Site time at a wall time in nanoseconds since 1970. */
  long siteMsOfNanos(long wallNanos) {
    long sinceStart = wallNanos - wallStartMs * NANOS_PER_MS;
    long ms = Math.floorDiv(sinceStart, NANOS_PER_MS);
    long rest = Math.floorMod(sinceStart, NANOS_PER_MS);
    return siteStartMs + ms * factor + rest * factor / NANOS_PER_MS;
  }

  /** The first wall time, in nanoseconds since 1970, at which it is that site time. */
  long wallNanos(long siteMs) {
    long sinceStart = siteMs - siteStartMs;
    long ms = Math.floorDiv(sinceStart, factor);
    long rest = Math.floorMod(sinceStart, factor) * NANOS_PER_MS;
    return (wallStartMs + ms) * NANOS_PER_MS + Math.ceilDiv(rest, factor);
  }

  /** How much site time passes in a wall duration. */
  public long siteDurationMs(long wallDurationMs) {
    return wallDurationMs * factor;
  }

  /**
   * A lease or the life of a command: the site duration that is wanted, but at least 2 s of wall
   * time.
   */
  public long lifeMs(long wantedSiteMs) {
    return Math.max(wantedSiteMs, siteDurationMs(LEAST_LIFE_WALL_MS));
  }
}
