package io.smartport.tos.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentsTest {
  private final Heart heart = new Heart();
  private final Work work = heart.work;
  private final Incidents incidents = heart.state.incidents;

  @Test
  void anIncidentNamesKindMoveMachineAndPlace() {
    int move = heart.discharge(false);
    int incident = work.openIncident(IncidentKind.JOB_REFUSED, move, 5, Heart.TRUCK);
    assertThat(incidents.kind(incident)).isEqualTo(IncidentKind.JOB_REFUSED);
    assertThat(incidents.move(incident)).isEqualTo(move);
    assertThat(incidents.machine(incident)).isEqualTo(5);
    assertThat(incidents.place(incident)).isEqualTo(Heart.TRUCK);
    assertThat(incidents.state(incident)).isEqualTo(Incidents.OPEN);
    assertThat(heart.outputs.incidents).containsExactly(incident);
  }

  @Test
  void theSameIncidentIsNotOpenedTwice() {
    int first = work.openIncident(IncidentKind.NO_SLOT, 0, 5, 0);
    assertThat(work.openIncident(IncidentKind.NO_SLOT, 0, 5, 0)).isEqualTo(first);
    work.claimIncident(first);
    assertThat(work.openIncident(IncidentKind.NO_SLOT, 0, 5, 0)).isEqualTo(first);
    assertThat(incidents.rows()).isEqualTo(1);
    assertThat(incidents.state(first)).isEqualTo(Incidents.CLAIMED);
  }

  @Test
  void anotherKindMoveOrMachineIsAnotherIncident() {
    work.openIncident(IncidentKind.NO_SLOT, 0, 5, 0);
    work.openIncident(IncidentKind.JOB_REFUSED, 0, 5, 0);
    work.openIncident(IncidentKind.NO_SLOT, 1, 5, 0);
    work.openIncident(IncidentKind.NO_SLOT, 0, 6, 0);
    assertThat(incidents.rows()).isEqualTo(4);
  }

  @Test
  void afterItsResolutionTheSameMayOpenAnew() {
    int first = work.openIncident(IncidentKind.NO_SLOT, 0, 5, 0);
    work.resolveIncident(first);
    assertThat(work.openIncident(IncidentKind.NO_SLOT, 0, 5, 0)).isNotEqualTo(first);
    assertThat(incidents.state(first)).isEqualTo(Incidents.RESOLVED);
  }

  @Test
  void aMoveIsHeldUpUntilItsLastIncidentIsResolved() {
    int move = heart.discharge(false);
    assertThat(work.hasOpenIncident(move)).isFalse();
    int one = work.openIncident(IncidentKind.NO_SLOT, move, 5, 0);
    int other = work.openIncident(IncidentKind.JOB_REFUSED, move, 5, 0);
    work.resolveIncident(one);
    assertThat(work.hasOpenIncident(move)).isTrue();
    work.claimIncident(other);
    assertThat(work.hasOpenIncident(move)).isTrue();
    work.resolveIncident(other);
    assertThat(work.hasOpenIncident(move)).isFalse();
  }
}
