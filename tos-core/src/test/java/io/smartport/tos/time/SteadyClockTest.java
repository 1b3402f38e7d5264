package io.smartport.tos.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final long START = 1_767_225_600_000L;
  private static final long HOUR_MS = 3_600_000;
  private static final long MS = 1_000_000;

  private long wallMs = START;
  private long monotonicNanos = 17;
  private final SteadyClock clock =
      new SteadyClock(SiteClock.WALL, () -> wallMs, () -> monotonicNanos);

  private void pass(long ms) {
    wallMs += ms;
    monotonicNanos += ms * MS;
  }

  @Test
  void aStartJumpsForwardToTheWallClockAndSaysSo() {
    ClockStep step = clock.start(START - HOUR_MS);
    assertThat(step).isEqualTo(new ClockStep(ClockStep.Kind.STARTED, START - HOUR_MS, START));
    assertThat(clock.nowMs()).isEqualTo(START);
  }

  @Test
  void aStartNeverJumpsBack() {
    ClockStep step = clock.start(START + HOUR_MS);
    assertThat(step).isNotNull();
    assertThat(step.kind()).isEqualTo(ClockStep.Kind.WALL_CLOCK_SET);
    assertThat(step.differenceMs()).isEqualTo(-HOUR_MS);
    assertThat(clock.nowMs()).isEqualTo(START + HOUR_MS);
    assertThat(clock.isSuspect()).isTrue();
  }

  @Test
  void aStartALittleBeforeTheLastTimeIsNoStep() {
    assertThat(clock.start(START + 100)).isNull();
    assertThat(clock.nowMs()).isEqualTo(START + 100);
    assertThat(clock.isSuspect()).isFalse();
  }

  @Test
  void catchingUpIsTold() {
    clock.start(START);
    wallMs += 200;
    assertThat(clock.advance()).isNotNull();
    ClockStep step = null;
    for (int i = 0; i < 400 && step == null; i++) {
      pass(1_000);
      step = clock.advance();
    }
    assertThat(step).isNotNull();
    assertThat(step.kind()).isEqualTo(ClockStep.Kind.CAUGHT_UP);
    assertThat(step.differenceMs()).isBetween(62L, 64L);
    assertThat(clock.isSuspect()).isFalse();
  }

  @Test
  void aClockThatIsSetBackToWhereItWasIsCaughtUpWith() {
    clock.start(START);
    wallMs += HOUR_MS;
    assertThat(clock.advance()).isNotNull();
    wallMs -= HOUR_MS;
    ClockStep step = clock.advance();
    assertThat(step).isNotNull();
    assertThat(step.kind()).isEqualTo(ClockStep.Kind.CAUGHT_UP);
  }

  @Test
  void siteTimeGoesFasterAndIsSetAsWallTimeIs() {
    SiteClock site = new SiteClock(START, 1_000_000, 10);
    SteadyClock fast = new SteadyClock(site, () -> wallMs, () -> monotonicNanos);
    assertThat(fast.start(1_000_000)).isNull();
    pass(100);
    assertThat(fast.advance()).isNull();
    assertThat(fast.nowMs()).isEqualTo(1_001_000);
    monotonicNanos += MS / 2;
    fast.advance();
    assertThat(fast.nowMs()).isEqualTo(1_001_004);
    wallMs += 127;
    assertThat(fast.advance()).as("127 ms of wall time are 1,270 ms of site time").isNull();
    wallMs += 128;
    ClockStep step = fast.advance();
    assertThat(step).isNotNull();
    assertThat(step.differenceMs()).isBetween(2_540L, 2_550L);
  }

  @Test
  void aRestartGoesOnInSiteTime() {
    SiteClock site = new SiteClock(START, 1_000_000, 10);
    SteadyClock again = new SteadyClock(site, () -> wallMs, () -> monotonicNanos);
    pass(1_000);
    assertThat(again.start(1_000_050))
        .isEqualTo(new ClockStep(ClockStep.Kind.STARTED, 1_000_050, 1_010_000));
    assertThat(again.start(1_010_123)).isNull();
    assertThat(again.nowMs()).isEqualTo(1_010_123);
  }

  @Test
  void aThreadHeldUpBetweenTwoReadingsReadsAgain() {
    long[] held = {0};
    SteadyClock slow =
        new SteadyClock(
            SiteClock.WALL,
            () -> {
              if (held[0] > 0) {
                pass(held[0]);
                held[0] = 0;
              }
              return wallMs;
            },
            () -> monotonicNanos);
    slow.start(START);
    held[0] = 1_500;
    assertThat(slow.advance()).isNull();
    assertThat(slow.nowMs()).isEqualTo(START + 1_500);
  }

  @Test
  void timeGoesWithTheMonotonicClock() {
    clock.start(START);
    pass(1_234);
    assertThat(clock.advance()).isNull();
    assertThat(clock.nowMs()).isEqualTo(START + 1_234);
  }

  @Test
  void aWallClockThatIsSetIsToldOnceAndNotFollowed() {
    for (long jump : new long[] {HOUR_MS, -HOUR_MS, 129, -129}) {
      wallMs = START;
      clock.start(START);
      pass(1_000);
      assertThat(clock.advance()).isNull();
      wallMs += jump;
      pass(100);
      ClockStep step = clock.advance();
      assertThat(step).as("jump %d", jump).isNotNull();
      assertThat(step.kind()).isEqualTo(ClockStep.Kind.WALL_CLOCK_SET);
      assertThat(step.differenceMs()).isBetween(jump - 1, jump + 1);
      assertThat(clock.nowMs()).isBetween(START + 1_099, START + 1_101);
      for (int i = 0; i < 1_000; i++) {
        pass(50);
        assertThat(clock.advance()).isNull();
      }
    }
  }

  @Test
  void aSmallDifferenceIsSlewedAwayByAtMostFiveHundredPartsInAMillion() {
    clock.start(START);
    wallMs += 100;
    for (int i = 0; i < 100; i++) {
      pass(1_000);
      assertThat(clock.advance()).isNull();
    }
    assertThat(wallMs - clock.nowMs()).isEqualTo(50);
    for (int i = 0; i < 100; i++) {
      pass(1_000);
      clock.advance();
    }
    assertThat(wallMs - clock.nowMs()).isZero();
  }

  @Test
  void frequentCallsSlewAsFastAsRareOnes() {
    clock.start(START);
    for (int i = 0; i < 20_000_000; i++) {
      monotonicNanos += 999;
      wallMs = START + 100 + (monotonicNanos - 17) / MS;
      clock.advance();
    }
    // 19.98 s at 500 ppm are 9.99 ms.
    assertThat(clock.nowMs() - START - 19_980).isBetween(9L, 10L);
  }

  @Test
  void aWallClockThatRunsAwayIsTold() {
    clock.start(START);
    int steps = 0;
    for (int i = 0; i < 1_000; i++) {
      pass(1_000);
      wallMs += 1;
      steps += clock.advance() == null ? 0 : 1;
    }
    assertThat(steps).isEqualTo(1);
    assertThat(clock.isSuspect()).isTrue();
  }

  @Test
  void timeNeverRunsBackwardsAndStaysWithinTheSlewWhateverTheClocksDo() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      wallMs = START;
      monotonicNanos = random.nextLong(1L << 40);
      clock.start(START - random.nextInt(10_000) + 5_000);
      long before = clock.nowMs();
      long start = before;
      long elapsed = 0;
      for (int i = 0; i < 1_000; i++) {
        long nanos =
            random.nextInt(10) == 0
                ? -random.nextInt(1_000)
                : random.nextLong(1L << random.nextInt(8, 36));
        elapsed += Math.max(0, nanos - Math.max(0, behind));
        behind = Math.max(0, behind - nanos);
        monotonicNanos += nanos;
        wallMs += random.nextInt(8) == 0 ? random.nextLong(-2 * HOUR_MS, 2 * HOUR_MS) : nanos / MS;
        clock.advance();
        assertThat(clock.nowMs()).as("seed %d", seed).isGreaterThanOrEqualTo(before);
        before = clock.nowMs();
        long most = elapsed / 2_000 / MS + 2;
        assertThat(before - start - elapsed / MS).as("seed %d", seed).isBetween(-most, most);
      }
      behind = 0;
    }
  }

  /** How far the simulated monotonic clock stands behind its highest value, in nanoseconds. */
  private long behind;
}
