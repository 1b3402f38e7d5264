package io.smartport.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.gateway.link.Session.Verdict;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final long BOOT = 77;

  private final Session session = new Session();

  @Test
  void silentReportsTheFirstReadingOfANewBoot() {
    assertThat(take(BOOT, 0)).isEqualTo(Verdict.REPORT);
  }

  @Test
  void silentReportsANewerReadingOfTheSameBoot() {
    take(BOOT, 5);
    session.silence();
    assertThat(take(BOOT, 6)).isEqualTo(Verdict.REPORT);
  }

  @Test
  void silentIgnoresAnOlderReading() {
    take(BOOT, 5);
    session.silence();
    assertThat(take(BOOT, 4)).isEqualTo(Verdict.IGNORE);
    assertThat(session.admits(1)).as("still silent").isFalse();
  }

  @Test
  void silentStaysSilent() {
    assertThat(session.silence()).as("was in session").isFalse();
  }

  @Test
  void readReportsANewBoot() {
    take(BOOT, 5);
    assertThat(take(BOOT + 1, 0)).isEqualTo(Verdict.REPORT);
  }

  @Test
  void aReadingOfTheRunBeforeTheRestartThatWasOvertakenIsIgnored() {
    take(BOOT, 5);
    take(BOOT + 1, 0);
    assertThat(take(BOOT, 6)).isEqualTo(Verdict.IGNORE);
    assertThat(take(BOOT + 1, 1)).isEqualTo(Verdict.COMPARE);
    session.silence();
    assertThat(take(BOOT, 7)).isEqualTo(Verdict.IGNORE);
    assertThat(take(BOOT + 1, 2)).isEqualTo(Verdict.REPORT);
  }

  @Test
  void readComparesANewerReading() {
    take(BOOT, 5);
    assertThat(take(BOOT, 6)).isEqualTo(Verdict.COMPARE);
    assertThat(take(BOOT, 9)).as("some were lost").isEqualTo(Verdict.COMPARE);
  }

  @Test
  void readIgnoresOlderAndRepeatedReadings() {
    take(BOOT, 5);
    assertThat(take(BOOT, 5)).isEqualTo(Verdict.IGNORE);
    assertThat(take(BOOT, 4)).isEqualTo(Verdict.IGNORE);
  }

  @Test
  void readFallsSilentAndIsLostOnce() {
    take(BOOT, 5);
    assertThat(session.silence()).isTrue();
    assertThat(session.silence()).isFalse();
  }

  @Test
  void aWantedReportIsGivenOnceAlsoFromARepeatedReading() {
    take(BOOT, 5);
    session.wantReport();
    assertThat(take(BOOT, 5)).isEqualTo(Verdict.REPORT);
    assertThat(take(BOOT, 6)).isEqualTo(Verdict.COMPARE);
  }

  @Test
  void aHeartbeatOfThisRunCorrectsTheMachinesClock() {
    session.take(BOOT, 1, 1_000, 50_000);
    session.heartbeat(BOOT, 3_000, 51_000);
    assertThat(session.toMachineMs(52_000)).isEqualTo(4_000);
    session.heartbeat(BOOT + 1, 9_000, 51_000);
    assertThat(session.toMachineMs(52_000)).as("of another run").isEqualTo(4_000);
  }

  @Test
  void nothingIsSentToAMachineThatWasNotRead() {
    assertThat(session.admits(1)).isFalse();
    take(BOOT, 1);
    assertThat(session.admits(1)).isTrue();
    session.silence();
    assertThat(session.admits(1)).isFalse();
    assertThat(session.droppedSilent()).isEqualTo(2);
  }

  @Test
  void commandsOfAnOlderTermAreDropped() {
    take(BOOT, 1);
    assertThat(session.admits(4)).isTrue();
    assertThat(session.admits(3)).isFalse();
    assertThat(session.admits(4)).isTrue();
    assertThat(session.droppedOldTerm()).isEqualTo(1);
  }

  @Test
  void aTermIsLearnedAlsoWhileTheMachineIsSilent() {
    session.admits(4);
    take(BOOT, 1);
    assertThat(session.admits(3)).isFalse();
  }

  @Test
  void siteTimeBecomesTheMachinesOwnTime() {
    session.take(BOOT, 1, 10_000, 1_000_000);
    assertThat(session.toMachineMs(1_000_500)).isEqualTo(10_500);
    session.take(BOOT + 1, 0, 0, 1_020_000);
    assertThat(session.toMachineMs(1_020_000)).as("after a restart").isZero();
  }

  @Test
  void aReadingThatWasLongUnderWayDoesNotMakeCommandsEndEarly() {
    session.take(BOOT, 1, 10_000, 1_000_000);
    session.take(BOOT, 2, 11_000, 1_031_000);
    assertThat(session.toMachineMs(1_031_000)).as("aged by 1 ms a second").isEqualTo(40_969);
    session.take(BOOT, 3, 41_500, 1_031_500);
    assertThat(session.toMachineMs(1_031_500)).as("a quicker one").isEqualTo(41_500);
  }

  private Verdict take(long boot, long sequence) {
    return session.take(boot, sequence, 0, 0);
  }
}
