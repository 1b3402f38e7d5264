package io.smartport.tos.time;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * The site clock as configuration files have it; equal in the files of all processes.
 *
 * @param wallStart a wall time such as {@code 2026-01-01T00:00:00Z}
 * @param siteStart the site time at that wall time
 * @param factor how many times faster site time goes than wall time
 */
public record SiteClockSettings(String wallStart, String siteStart, int factor) {
  /** Checks all values. */
  public SiteClockSettings {
    new SiteClock(instantMs("wallStart", wallStart), instantMs("siteStart", siteStart), factor);
  }

  /** The clock. */
  public SiteClock clock() {
    return new SiteClock(
        instantMs("wallStart", wallStart), instantMs("siteStart", siteStart), factor);
  }

  private static long instantMs(String key, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          key + ": a time such as 2026-01-01T00:00:00Z is wanted, not '" + text + "'", e);
    }
  }
}
