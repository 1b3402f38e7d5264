package io.smartport.tos.work;

/**
 * Opens, claims and resolves incidents. While one is open its move is held, its machines get no new
 * work, and custody stays with the last confirmed custodian.
 */
// Columns hold ordinals; the order of the constants is part of the snapshot format.
@SuppressWarnings("EnumOrdinal")
public final class IncidentRegister {
  private final Work work;
  private final Incidents incidents;
  private final WorkEvents events;
  private final Outputs outputs;

  IncidentRegister(Work work, WorkEvents events, Outputs outputs) {
    this.work = work;
    this.incidents = work.state().incidents;
    this.events = events;
    this.outputs = outputs;
  }

  /** Opens an incident, unless the same is open; its number. */
  public int open(Incident what) {
    for (int i = 0; i < incidents.rows(); i++) {
      if (incidents.isOpen(i) && isSame(i, what)) {
        return i;
      }
    }
    int incident = incidents.addRow();
    incidents.kind.set(incident, what.kind().ordinal());
    incidents.move.set(incident, what.move());
    incidents.box.set(incident, what.box());
    incidents.machine.set(incident, what.machine());
    incidents.otherMachine.set(incident, what.otherMachine());
    incidents.place.set(incident, what.place());
    incidents.openedAtMs.set(incident, outputs.nowMs());
    if (what.move() >= 0) {
      work.hold(what.move());
    }
    changed(incident);
    return incident;
  }

  private boolean isSame(int i, Incident what) {
    return incidents.kind(i) == what.kind()
        && incidents.move(i) == what.move()
        && incidents.box(i) == what.box()
        && incidents.machine(i) == what.machine()
        && incidents.otherMachine(i) == what.otherMachine();
  }

  /** A controller takes it on. */
  public void claim(int incident) {
    incidents.state.set(incident, Incidents.CLAIMED);
    outputs.incidentChanged(incident);
  }

  /** It is over; a move that no other incident holds goes on. */
  public void resolve(int incident) {
    incidents.state.set(incident, Incidents.RESOLVED);
    int move = incidents.move(incident);
    if (move >= 0 && !holds(move)) {
      work.release(move);
    }
    changed(incident);
  }

  private void changed(int incident) {
    outputs.incidentChanged(incident);
    events.add(WorkEvent.INCIDENT_CHANGED, incident);
  }

  /** Whether an open incident holds the move. */
  public boolean holds(int move) {
    for (int i = incidents.rows() - 1; i >= 0; i--) {
      if (incidents.move(i) == move && incidents.isOpen(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an open incident keeps the machine from new work. */
  public boolean locks(int machine) {
    for (int i = incidents.rows() - 1; i >= 0; i--) {
      boolean isNamed = incidents.machine(i) == machine || incidents.otherMachine(i) == machine;
      if (isNamed && incidents.isOpen(i)) {
        return true;
      }
    }
    return false;
  }
}
