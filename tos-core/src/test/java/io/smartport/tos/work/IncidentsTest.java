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
    int incident = open(IncidentKind.JOB_REFUSED, move, 5);
    assertThat(incidents.kind(incident)).isEqualTo(IncidentKind.JOB_REFUSED);
    assertThat(incidents.move(incident)).isEqualTo(move);
    assertThat(incidents.machine(incident)).isEqualTo(5);
    assertThat(incidents.place(incident)).isEqualTo(Heart.TRUCK);
    assertThat(incidents.state(incident)).isEqualTo(Incidents.OPEN);
    assertThat(heart.outputs.incidents).containsExactly(incident);
  }

  @Test
  void theSameIncidentIsNotOpenedTwice() {
    int first = open(IncidentKind.NO_SLOT, 0, 5);
    assertThat(open(IncidentKind.NO_SLOT, 0, 5)).isEqualTo(first);
    work.incidents().claim(first);
    assertThat(open(IncidentKind.NO_SLOT, 0, 5)).isEqualTo(first);
    assertThat(incidents.rows()).isEqualTo(1);
    assertThat(incidents.state(first)).isEqualTo(Incidents.CLAIMED);
  }

  @Test
  void anotherKindMoveOrMachineIsAnotherIncident() {
    open(IncidentKind.NO_SLOT, 0, 5);
    open(IncidentKind.JOB_REFUSED, 0, 5);
    open(IncidentKind.NO_SLOT, 1, 5);
    open(IncidentKind.NO_SLOT, 0, 6);
    assertThat(incidents.rows()).isEqualTo(4);
  }

  @Test
  void afterItsResolutionTheSameMayOpenAnew() {
    int first = open(IncidentKind.NO_SLOT, 0, 5);
    work.incidents().resolve(first);
    assertThat(open(IncidentKind.NO_SLOT, 0, 5)).isNotEqualTo(first);
    assertThat(incidents.state(first)).isEqualTo(Incidents.RESOLVED);
  }

  @Test
  void aMoveIsHeldUpUntilItsLastIncidentIsResolved() {
    int move = heart.discharge(false);
    assertThat(work.incidents().holds(move)).isFalse();
    int one = open(IncidentKind.NO_SLOT, move, 5);
    int other = open(IncidentKind.JOB_REFUSED, move, 5);
    work.incidents().resolve(one);
    assertThat(work.incidents().holds(move)).isTrue();
    work.incidents().claim(other);
    assertThat(work.incidents().holds(move)).isTrue();
    work.incidents().resolve(other);
    assertThat(work.incidents().holds(move)).isFalse();
  }

  private int open(IncidentKind kind, int move, int machine) {
    return work.incidents().open(Incident.ofMachine(kind, machine, Heart.TRUCK).with(move, -1));
  }
}
