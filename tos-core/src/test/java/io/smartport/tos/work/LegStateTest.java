package io.smartport.tos.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegStateTest {
  private static final int MACHINE = 4;

  private final Heart heart = new Heart();
  private final Legs legs = heart.state.legs;
  private int leg;

  @BeforeEach
  void planALeg() {
    leg = heart.state.moves.firstLeg(heart.discharge(false));
  }

  @Test
  void aPlannedLegHasNoMachineAndItsFirstAttempt() {
    assertThat(legs.state(leg)).isEqualTo(LegState.PLANNED);
    assertThat(legs.machine(leg)).isEqualTo(-1);
    assertThat(legs.attempt(leg)).isEqualTo(1);
    assertThat(legs.expectedReadyAtMs(leg)).isZero();
  }

  @Test
  void plannedBecomesAssignedWhenAMachineIsChosen() {
    heart.work.assign(leg, MACHINE);
    assertThat(legs.state(leg)).isEqualTo(LegState.ASSIGNED);
    assertThat(legs.machine(leg)).isEqualTo(MACHINE);
  }

  @Test
  void plannedDoesNotStart() {
    heart.work.started(leg);
    assertThat(legs.state(leg)).isEqualTo(LegState.PLANNED);
  }

  @Test
  void assignedBecomesStarted() {
    heart.work.assign(leg, MACHINE);
    heart.work.started(leg);
    assertThat(legs.state(leg)).isEqualTo(LegState.STARTED);
  }

  @Test
  void assignedBecomesPlannedWhenItsMachineIsTakenAway() {
    heart.work.assign(leg, MACHINE);
    heart.work.replace(leg, -1);
    assertThat(legs.state(leg)).isEqualTo(LegState.PLANNED);
    assertThat(legs.machine(leg)).isEqualTo(-1);
    assertThat(legs.attempt(leg)).isEqualTo(1);
  }

  @Test
  void assignedStaysAssignedWithAnotherMachine() {
    heart.work.assign(leg, MACHINE);
    heart.work.replace(leg, MACHINE + 1);
    assertThat(legs.state(leg)).isEqualTo(LegState.ASSIGNED);
    assertThat(legs.machine(leg)).isEqualTo(MACHINE + 1);
  }

  @Test
  void startedBecomesPlannedAgainWhenItFails() {
    heart.work.assign(leg, MACHINE);
    heart.work.started(leg);
    heart.work.failed(leg);
    assertThat(legs.state(leg)).isEqualTo(LegState.PLANNED);
    assertThat(legs.machine(leg)).isEqualTo(-1);
    assertThat(legs.attempt(leg)).isEqualTo(2);
  }

  @Test
  void startedBecomesDoneAndStaysSo() {
    heart.work.assign(leg, MACHINE);
    heart.work.started(leg);
    heart.work.done(leg);
    assertThat(legs.state(leg)).isEqualTo(LegState.DONE);
    heart.work.started(leg);
    assertThat(legs.state(leg)).isEqualTo(LegState.DONE);
  }

  @Test
  void theReadyBoardKeepsWhatIsExpected() {
    heart.work.expect(leg, 77_000);
    assertThat(legs.expectedReadyAtMs(leg)).isEqualTo(77_000);
  }
}
