package io.smartport.tos.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SiteClockTest {
  private static final long WALL_START = 1_795_000_000_000L;
  private static final long SITE_START = 1_767_225_600_000L;

  @Test
  void siteTimeGoesAtItsFactorFromItsStart() {
    SiteClock clock = new SiteClock(WALL_START, SITE_START, 10);
    assertThat(clock.siteMs(WALL_START)).isEqualTo(SITE_START);
    assertThat(clock.siteMs(WALL_START + 3_600_000)).isEqualTo(SITE_START + 36_000_000);
    assertThat(clock.siteMs(WALL_START - 1)).isEqualTo(SITE_START - 10);
    assertThat(clock.siteDurationMs(500)).isEqualTo(5_000);
    assertThat(SiteClock.WALL.siteMs(WALL_START)).isEqualTo(WALL_START);
  }

  @Test
  void aLifeIsNeverShorterThanTwoSecondsOfWallTime() {
    assertThat(SiteClock.WALL.lifeMs(1)).isEqualTo(2_000);
    assertThat(SiteClock.WALL.lifeMs(30_000)).isEqualTo(30_000);
    assertThat(new SiteClock(0, 0, 10).lifeMs(30_000)).isEqualTo(30_000);
    assertThat(new SiteClock(0, 0, 60).lifeMs(30_000)).isEqualTo(120_000);
  }

  @Test
  void wallTimeOfASiteTimeIsTheFirstAtWhichItIsReached() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      SiteClock clock = new SiteClock(WALL_START, SITE_START, random.nextInt(1, 1_001));
      long siteMs = SITE_START + random.nextLong(-1_000_000_000L, 1_000_000_000_000L);
      long wallNanos = clock.wallNanos(siteMs);
      assertThat(clock.siteMsOfNanos(wallNanos)).isGreaterThanOrEqualTo(siteMs);
      assertThat(clock.siteMsOfNanos(wallNanos - 1)).isLessThan(siteMs);
    }
  }

  @Test
  void settingsNameTheWrongValue() {
    assertThat(new SiteClockSettings("2026-01-01T00:00:00Z", "1970-01-01T00:00:00Z", 2).clock())
        .isEqualTo(new SiteClock(SITE_START, 0, 2));
    assertThatThrownBy(() -> new SiteClockSettings("noon", "1970-01-01T00:00:00Z", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("wallStart: a time such as ")
        .hasMessageEndingWith("not 'noon'");
    assertThatThrownBy(() -> new SiteClock(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("factor: 1 to 1000, got 0");
  }
}
