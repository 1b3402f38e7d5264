package io.smartport.tos.dispatch;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.Incident;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Incidents;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Objection;
import io.smartport.tos.work.WorkState;

/** What a person does about an incident; each action ends it, or says why it cannot. */
public final class Recovery {
  private final Slices slices;
  private final SlotChoice slots;
  private final BoxConfirmation confirmation;
  private final MoveCancellation cancellation;
  private final WorkState state;
  private final Incidents incidents;

  Recovery(Slices slices, SlotChoice slots, CompiledSite site) {
    this.slices = slices;
    this.slots = slots;
    this.confirmation = new BoxConfirmation(slices, site);
    this.cancellation = new MoveCancellation(slices);
    this.state = slices.work().state();
    this.incidents = state.incidents;
  }

  /** The box was seen at a place. */
  public Objection confirmBoxAt(int incident, long place) {
    int box = box(incident);
    Objection objection = confirmation.confirm(box, place);
    if (objection == Objection.NONE) {
      boolean isStranded = slices.work().openMove(box) < 0 && isMachine(place);
      int stranded = isStranded ? openStranded(box, place) : -1;
      if (stranded != incident) {
        resolve(incident);
      }
    }
    return objection;
  }

  /** A machine that holds a box without a move cannot work until the box is out of it. */
  private int openStranded(int box, long place) {
    Incident what =
        Incident.ofMachine(IncidentKind.LOAD_WITHOUT_JOB, PlaceCode.owner(place), place);
    return slices.work().incidents().open(what.with(-1, box));
  }

  private static boolean isMachine(long place) {
    int kind = PlaceCode.kind(place);
    return kind == PlaceCode.TRUCK || kind == PlaceCode.CRANE;
  }

  private int box(int incident) {
    int move = incidents.move(incident);
    boolean isOfMove = incidents.box(incident) < 0 && move >= 0;
    return isOfMove ? state.moves.box(move) : incidents.box(incident);
  }

  /** Whatever was in the way is gone: the leg is tried again. */
  public Objection retryLeg(int incident) {
    int move = incidents.move(incident);
    resolve(incident);
    if (incidents.kind(incident) == IncidentKind.NO_SLOT && !state.moves.state(move).isFinal()) {
      slots.choose(move);
    }
    return Objection.NONE;
  }

  /** The move shall not be done. */
  public Objection cancelMove(int incident) {
    Objection objection = cancellation.cancel(incidents.move(incident));
    return objection == Objection.NONE ? resolve(incident) : objection;
  }

  /** The area is clear, and what stands in it may go on. */
  public Objection releaseArea(int incident) {
    if (incidents.kind(incident) == IncidentKind.TRUCK_OUTSIDE_CLAIMS) {
      slices.transport().clear(slices.transport().truckOf(incidents.machine(incident)));
    }
    return resolve(incident);
  }

  /** A truck was taken where a person left it: beside no crane. */
  public void takenElsewhere(int truck) {
    int move = slices.transport().fleet().move(truck);
    if (move >= 0) {
      Moves moves = state.moves;
      slices.work().takerGone(moves.exchange(move, 1));
      slices.work().giverGone(moves.exchange(move, 2));
    }
  }

  /** The area is free; the machines are read, and what they say is compared again. */
  private Objection resolve(int incident) {
    slices.work().incidents().resolve(incident);
    read(incidents.machine(incident));
    read(incidents.otherMachine(incident));
    return Objection.NONE;
  }

  private void read(int machine) {
    if (machine >= 0) {
      slices.outputs().readMachine(machine);
    }
  }

  /** An incident was opened or resolved: its machines are locked or free. */
  void incidentChanged(int incident) {
    lock(incidents.machine(incident));
    lock(incidents.otherMachine(incident));
  }

  /** Locks the machine, or not, by its incidents and by doubts about its load. */
  void lock(int machine) {
    if (machine < 0) {
      return;
    }
    boolean isLocked = slices.work().incidents().locks(machine) || state.loads.isDoubted(machine);
    if (slices.quay().jobs().has(machine)) {
      slices.quay().jobs().lock(machine, isLocked);
    } else if (slices.yard().cranes().jobs().has(machine)) {
      slices.yard().cranes().jobs().lock(machine, isLocked);
    } else {
      slices.transport().lock(slices.transport().truckOf(machine), isLocked);
    }
  }

  /** A crane ended its job: a move that waits for that ends. */
  void craneIsFree(int move) {
    cancellation.craneIsFree(move);
  }
}
