package io.smartport.tos.work;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.PlaceCode;

/**
 * The only place where moves, legs, exchanges, jobs and custody change. Slices report what happened
 * and ask for what they need; each change that others must know of becomes a {@link WorkEvent}.
 */
// Columns hold ordinals; the order of the constants is part of the snapshot format.
@SuppressWarnings("EnumOrdinal")
public final class Work {
  private final CargoState cargo;
  private final WorkState state;
  private final Outputs outputs;
  private final WorkEvents events = new WorkEvents();

  public Work(CargoState cargo, WorkState state, Outputs outputs) {
    this.cargo = cargo;
    this.state = state;
    this.outputs = outputs;
  }

  public WorkState state() {
    return state;
  }

  public WorkEvents events() {
    return events;
  }

  // ---- planning

  /**
   * Plans a move with its legs and exchanges.
   *
   * @param bay row of {@code Bays}, or -1
   * @param viaStation a deck box: its twist locks come off or on at a station
   */
  public int plan(
      MoveKind kind, int box, int call, int bay, long from, long to, boolean viaStation) {
    Moves moves = state.moves;
    int move = moves.addRow();
    moves.kind.set(move, kind.ordinal());
    moves.box.set(move, box);
    moves.call.set(move, call);
    moves.bay.set(move, bay);
    moves.from.set(move, from);
    moves.to.set(move, to);
    moves.firstLeg.set(move, state.legs.rows());
    if (kind.isOut()) {
      addLegs(move, LegKind.QUAY, viaStation, LegKind.YARD);
    } else if (kind.isIn()) {
      addLegs(move, LegKind.YARD, viaStation, LegKind.QUAY);
    } else {
      addLeg(move, kind == MoveKind.REHANDLE ? LegKind.YARD : LegKind.QUAY);
    }
    moves.firstExchange.set(move, state.exchanges.rows());
    int exchanges = kind.isOut() || kind.isIn() ? 4 : 2;
    moves.exchangeCount.set(move, exchanges);
    for (int i = 0; i < exchanges; i++) {
      int exchange = state.exchanges.addRow();
      state.exchanges.move.set(exchange, move);
    }
    setExchange(moves.exchange(move, 0), ExchangeState.GIVER_READY);
    setExchange(moves.exchange(move, exchanges - 1), ExchangeState.TAKER_THERE);
    if (call >= 0) {
      cargo.calls.openMoves.add(call, 1);
    }
    return move;
  }

  private void addLegs(int move, LegKind first, boolean viaStation, LegKind last) {
    addLeg(move, first);
    addLeg(move, LegKind.TRUCK);
    if (viaStation) {
      addLeg(move, LegKind.STATION);
      addLeg(move, LegKind.TRUCK);
    }
    addLeg(move, last);
  }

  private void addLeg(int move, LegKind kind) {
    int leg = state.legs.addRow();
    state.legs.kind.set(leg, kind.ordinal());
    state.legs.move.set(leg, move);
    state.moves.legCount.add(move, 1);
  }

  /** {@code after} may begin when the crane leg of {@code before} that matters to it is done. */
  public void precedeAtLift(int before, int after) {
    precede(before, after, Precedences.AT_LIFT);
  }

  /** {@code after} may begin when all of {@code before} is done. */
  public void precedeAtEnd(int before, int after) {
    precede(before, after, Precedences.AT_END);
  }

  private void precede(int before, int after, int at) {
    int edge = state.precedences.addRow();
    state.precedences.successor.set(edge, after);
    state.precedences.at.set(edge, at);
    state.precedences.next.set(edge, state.moves.firstSuccessor.get(before));
    state.moves.firstSuccessor.set(before, edge);
    state.moves.openPredecessors.add(after, 1);
  }

  /** Gives a move its slot. */
  public void reserveTarget(int move, long slot) {
    state.moves.to.set(move, slot);
  }

  /** The box of a move is fetched from here. */
  public void setSource(int move, long place) {
    state.moves.from.set(move, place);
  }

  // ---- legs

  /** Leg of this kind that is not done yet, or -1. */
  public int openLeg(int move, LegKind kind) {
    int first = state.moves.firstLeg(move);
    for (int leg = first; leg < first + state.moves.legCount(move); leg++) {
      if (state.legs.kind(leg) == kind && state.legs.state(leg) != LegState.DONE) {
        return leg;
      }
    }
    return -1;
  }

  /** A machine was chosen for the leg. */
  public void assign(int leg, int machine) {
    state.legs.machine.set(leg, machine);
    setLeg(leg, LegState.ASSIGNED);
    int move = state.legs.move(leg);
    if (state.moves.state(move) == MoveState.PLANNED) {
      state.moves.state.set(move, MoveState.ACTIVE.ordinal());
    }
  }

  /** Another machine does the leg, before any transfer. */
  public void replace(int leg, int machine) {
    state.legs.machine.set(leg, machine);
    if (machine < 0) {
      setLeg(leg, LegState.PLANNED);
    }
  }

  public void started(int leg) {
    if (state.legs.state(leg) == LegState.ASSIGNED) {
      setLeg(leg, LegState.STARTED);
    }
  }

  /** The leg failed before any transfer of its own: it is planned again, attempt + 1. */
  public void failed(int leg) {
    state.legs.attempt.add(leg, 1);
    state.legs.machine.set(leg, -1);
    setLeg(leg, LegState.PLANNED);
  }

  /** Puts the time on the ready board when the leg will be ready for its counterpart. */
  public void expect(int leg, long readyAtMs) {
    state.legs.expectedReadyAtMs.set(leg, readyAtMs);
  }

  /** The leg is done; so is the move when it was the last. */
  public void done(int leg) {
    int move = state.legs.move(leg);
    setLeg(leg, LegState.DONE);
    state.moves.currentLeg.add(move, 1);
    events.add(WorkEvent.LEG_DONE, leg);
    LegKind kind = state.legs.kind(leg);
    MoveKind moveKind = state.moves.kind(move);
    if (kind == LegKind.QUAY || moveKind == MoveKind.REHANDLE) {
      freeSuccessors(move, Precedences.AT_LIFT);
    }
    if (state.moves.currentLeg(move) < 0) {
      state.moves.state.set(move, MoveState.DONE.ordinal());
      freeSuccessors(move, Precedences.AT_END);
      events.add(WorkEvent.MOVE_DONE, move);
      closeInCall(move, true);
    }
  }

  private void closeInCall(int move, boolean asDone) {
    int call = state.moves.call(move);
    if (call < 0) {
      return;
    }
    if (asDone) {
      cargo.calls.doneMoves.add(call, 1);
    }
    if (cargo.calls.openMoves.add(call, -1) == 0) {
      outputs.callCompleted(call, cargo.calls.doneMoves.get(call));
    }
  }

  private void freeSuccessors(int move, int at) {
    Precedences edges = state.precedences;
    for (int edge = state.moves.firstSuccessor.get(move); edge >= 0; edge = edges.next.get(edge)) {
      if (edges.at.get(edge) == at) {
        int successor = edges.successor.get(edge);
        if (state.moves.openPredecessors.add(successor, -1) == 0) {
          events.add(WorkEvent.MOVE_FREE, successor);
        }
      }
    }
  }

  private void setLeg(int leg, LegState to) {
    state.legs.state.set(leg, to.ordinal());
  }

  // ---- exchanges and custody

  public void giverReady(int exchange) {
    ExchangeState now = state.exchanges.state(exchange);
    if (now == ExchangeState.PLANNED) {
      setExchange(exchange, ExchangeState.GIVER_READY);
    } else if (now == ExchangeState.TAKER_THERE) {
      bothReady(exchange);
    }
  }

  public void takerThere(int exchange) {
    ExchangeState now = state.exchanges.state(exchange);
    if (now == ExchangeState.PLANNED) {
      setExchange(exchange, ExchangeState.TAKER_THERE);
    } else if (now == ExchangeState.GIVER_READY) {
      bothReady(exchange);
    }
  }

  private void bothReady(int exchange) {
    setExchange(exchange, ExchangeState.BOTH_READY);
    events.add(WorkEvent.BOTH_READY, exchange);
  }

  /** The taker is replaced or went away, before the transfer. */
  public void takerGone(int exchange) {
    ExchangeState now = state.exchanges.state(exchange);
    if (now == ExchangeState.TAKER_THERE) {
      setExchange(exchange, ExchangeState.PLANNED);
    } else if (now == ExchangeState.BOTH_READY || now == ExchangeState.TRANSFERRING) {
      setExchange(exchange, ExchangeState.GIVER_READY);
    }
  }

  /** The giver is replaced or went away, before the transfer. */
  public void giverGone(int exchange) {
    ExchangeState now = state.exchanges.state(exchange);
    if (now == ExchangeState.GIVER_READY) {
      setExchange(exchange, ExchangeState.PLANNED);
    } else if (now == ExchangeState.BOTH_READY || now == ExchangeState.TRANSFERRING) {
      setExchange(exchange, ExchangeState.TAKER_THERE);
    }
  }

  /** The crane was permitted: from here neither side may be replaced. */
  public void permitted(int exchange) {
    setExchange(exchange, ExchangeState.TRANSFERRING);
  }

  /** A machine that had the permit restarted before it acted: both sides are still there. */
  public void transferUndone(int exchange) {
    if (state.exchanges.state(exchange) == ExchangeState.TRANSFERRING) {
      setExchange(exchange, ExchangeState.BOTH_READY);
    }
  }

  /** Physically confirmed: the box has its next custodian. The only way custody ever changes. */
  public void transferred(int exchange, long custodian) {
    if (state.exchanges.state(exchange) == ExchangeState.DONE) {
      return;
    }
    setExchange(exchange, ExchangeState.DONE);
    handOver(state.moves.box(state.exchanges.move(exchange)), custodian);
    events.add(WorkEvent.TRANSFERRED, exchange);
  }

  private void handOver(int box, long custodian) {
    cargo.boxes.place.set(box, custodian);
  }

  private void setExchange(int exchange, ExchangeState to) {
    state.exchanges.state.set(exchange, to.ordinal());
  }

  // ---- jobs

  /**
   * Makes a job for a machine.
   *
   * @param leg leg that it serves, or -1
   * @param move move that it serves, or -1
   */
  public int makeJob(int machine, int leg, int move) {
    Jobs jobs = state.jobs;
    int job = jobs.addRow();
    jobs.machine.set(job, machine);
    jobs.leg.set(job, leg);
    jobs.move.set(job, move);
    jobs.term.set(job, outputs.term());
    jobs.madeAtMs.set(job, outputs.nowMs());
    setJob(job, JobState.SENT);
    return job;
  }

  public void setJob(int job, JobState to) {
    state.jobs.state.set(job, to.ordinal());
  }

  /** After a restart of the core nobody waits for commands under way: they become Unknown. */
  public void forgetSent() {
    for (int job = 0; job < state.jobs.rows(); job++) {
      if (state.jobs.state(job) == JobState.SENT) {
        setJob(job, JobState.UNKNOWN);
      }
    }
  }

  /** The machine lost the job: it is sent again under the next attempt. */
  public void nextAttempt(int job) {
    state.jobs.attempt.add(job, 1);
    setJob(job, JobState.SENT);
  }

  // ---- incidents

  /**
   * Opens an incident; its move is passed over, custody stays with the last confirmed custodian.
   */
  public int openIncident(IncidentKind kind, int move, int machine, long place) {
    Incidents incidents = state.incidents;
    for (int i = 0; i < incidents.rows(); i++) {
      if (incidents.state(i) != Incidents.RESOLVED
          && incidents.kind(i) == kind
          && incidents.move(i) == move
          && incidents.machine(i) == machine) {
        return i;
      }
    }
    int incident = incidents.addRow();
    incidents.kind.set(incident, kind.ordinal());
    incidents.move.set(incident, move);
    incidents.machine.set(incident, machine);
    incidents.place.set(incident, place);
    incidents.openedAtMs.set(incident, outputs.nowMs());
    outputs.incidentChanged(incident);
    return incident;
  }

  /** A controller claims the incident. */
  public void claimIncident(int incident) {
    state.incidents.state.set(incident, Incidents.CLAIMED);
    outputs.incidentChanged(incident);
  }

  /** Resolved without a change of custody. */
  public void resolveIncident(int incident) {
    state.incidents.state.set(incident, Incidents.RESOLVED);
    outputs.incidentChanged(incident);
  }

  /** Is the move held up by an incident that is not resolved? */
  public boolean hasOpenIncident(int move) {
    Incidents incidents = state.incidents;
    for (int i = incidents.rows() - 1; i >= 0; i--) {
      if (incidents.move(i) == move && incidents.state(i) != Incidents.RESOLVED) {
        return true;
      }
    }
    return false;
  }

  /** Box or cover that the move carries. */
  public BoxVisits boxes() {
    return cargo.boxes;
  }

  /** Is this box on this place, as far as confirmed? */
  public boolean isAt(int box, long place) {
    return cargo.boxes.place.get(box) == place && place != PlaceCode.OUTSIDE;
  }
}
