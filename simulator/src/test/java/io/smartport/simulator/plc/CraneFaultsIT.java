package io.smartport.simulator.plc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.opcua.CommandFate;
import io.smartport.gateway.opcua.CommandListener.Command;
import io.smartport.gateway.opcua.CraneCount;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plc.CraneRig.Fate;
import io.smartport.simulator.plc.CraneRig.Target;
import io.smartport.simulator.plc.control.RefusalCode;
import io.smartport.simulator.relay.TcpRelay.Direction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PLC restarts at each phase of a job, and what a bad network does to commands. */
class CraneFaultsIT {
  private static final int BOX = 7;
  private static final int DOWN_MS = 20_000;
  private static final int NO_LOAD = -1;
  private static final Target FROM = Target.slot(10, 3, 1);
  private static final Target TO = Target.slot(14, 5, 1);

  private CraneRig rig;

  @BeforeEach
  void connect() throws IOException {
    rig = new CraneRig();
    rig.plant.box(BOX, FROM.place());
    rig.gateway.awaitLive();
  }

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  /** Steps: 1 to the giver, 3 locked, 4 over the taker, 5 unlocked. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5})
  void aPlcThatRestartsComesBackWithJobPhaseAndLoad(int step) {
    Target taker = step == 4 ? Target.truck(false) : TO;
    rig.gateway.lift(1, 0, 1, BOX, FROM, taker);
    rig.awaitFact("job 0/1 step " + step);
    long firstBoot = rig.facts.lastReport().bootId();
    rig.plant.restart(DOWN_MS);
    rig.awaitFact("lost");
    await().atMost(CraneRig.PATIENCE).until(() -> rig.facts.reports() == 2);

    CraneReading report = rig.facts.lastReport();
    assertThat(report.bootId()).isNotEqualTo(firstBoot);
    assertThat(report.job()).isZero();
    assertThat(report.running()).isFalse();
    assertThat(report.step()).isEqualTo(step);
    assertThat(report.load1()).isEqualTo(step == 3 || step == 4 ? BOX : NO_LOAD);
    assertThat(report.doneJob()).isEqualTo(step == 5 ? 0 : -1);

    if (step != 5) {
      rig.gateway.lift(1, 0, 2, BOX, FROM, TO);
      rig.awaitFact("job 0/2 step 5");
    }
    if (step != 4 || rig.plant.placeOf(BOX) == TO.place()) {
      assertThat(rig.plant.placeOf(BOX)).isEqualTo(TO.place());
    }
  }

  @Test
  void thePlcKnowsJobOrdersFromBeforeItsRestart() {
    rig.gateway.lift(1, 0, 1, BOX, FROM, Target.truck(false));
    rig.awaitFact("job 0/1 step 4");
    rig.plant.restart(DOWN_MS);
    rig.awaitFact("lost");
    rig.gateway.awaitLive();
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    rig.awaitFate(Fate.refused(Command.ORDER, 0, 1, RefusalCode.REPEATED));
  }

  @Test
  void silenceIsNoticedWhenNothingComesAlthoughTheConnectionStands() {
    rig.relay.swallow(Direction.TO_CLIENT);
    rig.awaitFact("lost");
    assertThat(rig.relay.connections()).as("still open").isPositive();
    rig.relay.heal();
    await().atMost(CraneRig.PATIENCE).until(() -> rig.facts.reports() == 2);
  }

  @Test
  void anOrderIntoALinkThatSwallowsItIsUnknownAndThenReadToBeNotTaken() {
    rig.relay.swallow(Direction.TO_SERVER);
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    rig.awaitFate(Fate.of(CommandFate.UNKNOWN, Command.ORDER, 0, 1));
    rig.relay.heal();
    await().atMost(CraneRig.PATIENCE).until(() -> rig.facts.reports() == 2);
    assertThat(rig.facts.lastReport().job()).as("never got it").isEqualTo(-1);
    assertThat(rig.plant.placeOf(BOX)).isEqualTo(FROM.place());
  }

  @Test
  void anOrderWhoseAnswerIsSwallowedIsUnknownAndThenReadToBeUnderWay() {
    rig.gateway.heardTerm(1);
    rig.relay.swallow(Direction.TO_CLIENT);
    rig.gateway.lift(1, 0, 1, BOX, FROM, Target.truck(false));
    rig.awaitFate(Fate.of(CommandFate.UNKNOWN, Command.ORDER, 0, 1));
    rig.relay.heal();
    await().atMost(CraneRig.PATIENCE).until(() -> rig.facts.reports() == 2);
    assertThat(rig.facts.lastReport().job()).isZero();
    assertThat(rig.facts.lastReport().running()).isTrue();
    rig.gateway.withdraw(2, 0, 1);
    rig.awaitFate(Fate.accepted(Command.WITHDRAW, 0, 1));
  }

  @Test
  void anOrderThatArrivesAfterItsLinkHealedIsRefused() {
    rig.relay.hold(Direction.TO_SERVER);
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO, rig.plant.nowMs() + 2_000);
    rig.awaitFate(Fate.of(CommandFate.UNKNOWN, Command.ORDER, 0, 1));
    rig.relay.letGo(Direction.TO_SERVER);
    rig.gateway.awaitLive();
    await()
        .during(Duration.ofMillis(500))
        .atMost(CraneRig.PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(rig.plant.snapshot().running()).isFalse();
              assertThat(rig.plant.placeOf(BOX)).isEqualTo(FROM.place());
            });
  }

  @Test
  void aCommandWhileThereIsNoSessionIsNotSent() {
    rig.relay.down();
    rig.awaitFact("lost");
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    assertThat(rig.fates).as("the link keeps it back").isEmpty();
    assertThat(rig.onLinks(() -> rig.gateway.link.droppedSilent())).isEqualTo(1);
    rig.relay.up();
    rig.gateway.awaitLive();
    assertThat(rig.plant.snapshot().running()).isFalse();
  }

  @Test
  void aResetIsFollowedByANewSession() {
    rig.relay.reset();
    rig.awaitFact("lost");
    await().atMost(CraneRig.PATIENCE).until(() -> rig.facts.reports() == 2);
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    rig.awaitFact("job 0/1 step 5");
  }

  @Test
  void aSlowLinkWorks() {
    rig.relay.delay(Duration.ofMillis(100));
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    rig.awaitFact("job 0/1 step 5");
    assertThat(rig.facts.all()).doesNotContain("lost");
  }

  @Test
  void attemptsToConnectKeepTheirDistance() {
    rig.relay.down();
    rig.awaitFact("lost");
    long first = failedAttempts();
    await()
        .during(Duration.ofSeconds(3))
        .atMost(CraneRig.PATIENCE)
        .until(() -> failedAttempts() - first <= 4);
    assertThat(failedAttempts()).isGreaterThan(first);
  }

  private long failedAttempts() {
    return rig.gateway.cranes.counters().get(CraneCount.CONNECT_FAILED);
  }

  @Test
  void theCraneFinishesItsJobWhileNobodyHearsIt() {
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    rig.awaitFact("job 0/1 step 1");
    rig.relay.down();
    rig.awaitFact("lost");
    await().atMost(CraneRig.PATIENCE).until(() -> rig.plant.placeOf(BOX) == TO.place());
    rig.relay.up();
    await().atMost(CraneRig.PATIENCE).until(() -> rig.facts.reports() == 2);
    assertThat(rig.facts.lastReport().doneJob()).isZero();
  }

  @Test
  void aStoppedCraneSaysSo() {
    assertThat(rig.plant.snapshot().mode()).isEqualTo(Mode.AUTO);
    rig.plant.stop(10_000);
    rig.awaitFact("mode 1");
    rig.awaitFact("mode 0");
    assertThat(List.copyOf(rig.facts.all())).containsSubsequence("mode 1", "mode 0");
  }
}
