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
  private final HandOvers handOvers;
  private final IncidentRegister incidents;

  public Work(CargoState cargo, WorkState state, Outputs outputs) {
    this.cargo = cargo;
    this.state = state;
    this.outputs = outputs;
    this.handOvers = new HandOvers(state, events);
    this.incidents = new IncidentRegister(this, events, outputs);
  }

  public WorkState state() {
    return state;
  }

  public WorkEvents events() {
    return events;
  }

  public IncidentRegister incidents() {
    return incidents;
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
    handOvers.plan(move, kind.isOut() || kind.isIn() ? 4 : 2);
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

  /** Leg of this kind that is neither done nor cancelled, or -1. */
  public int openLeg(int move, LegKind kind) {
    int first = state.moves.firstLeg(move);
    for (int leg = first; leg < first + state.moves.legCount(move); leg++) {
      if (state.legs.kind(leg) == kind && !state.legs.state(leg).isFinal()) {
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
      setMove(move, MoveState.ACTIVE);
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
      setMove(move, MoveState.DONE);
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
    (asDone ? cargo.calls.doneMoves : cargo.calls.cancelledMoves).add(call, 1);
    if (cargo.calls.openMoves.add(call, -1) == 0) {
      outputs.callCompleted(
          call, cargo.calls.doneMoves.get(call), cargo.calls.cancelledMoves.get(call));
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
    handOvers.giverReady(exchange);
  }

  public void takerThere(int exchange) {
    handOvers.takerThere(exchange);
  }

  /** The taker is replaced or went away; from the permit on it stays. */
  public void takerGone(int exchange) {
    handOvers.takerGone(exchange);
  }

  /** The giver is replaced or went away; from the permit on it stays. */
  public void giverGone(int exchange) {
    handOvers.giverGone(exchange);
  }

  /** The crane was permitted: from here neither side may be replaced. */
  public void permitted(int exchange) {
    handOvers.permitted(exchange);
  }

  /** A machine that had the permit has not begun: both sides are still there. */
  public void transferUndone(int exchange) {
    handOvers.transferUndone(exchange);
  }

  /** Physically confirmed: the box has its next custodian. The only way custody ever changes. */
  public void transferred(int exchange, long custodian) {
    if (state.exchanges.state(exchange) == ExchangeState.DONE) {
      return;
    }
    handOver(state.moves.box(state.exchanges.move(exchange)), custodian);
    handOvers.done(exchange);
  }

  /** A person found the box back with the giver of an exchange that was taken for done. */
  public void returned(int exchange, long custodian) {
    handOver(state.moves.box(state.exchanges.move(exchange)), custodian);
    handOvers.reopen(exchange);
  }

  /** A person found a box that no move is under way with. */
  public void found(int box, long place) {
    handOver(box, place);
  }

  private void handOver(int box, long custodian) {
    cargo.boxes.place.set(box, custodian);
  }

  /** A machine said what it carries; -1 for nothing. */
  public void reportLoads(int machine, int load1, int load2) {
    if (machine >= state.loads.rows()) {
      state.loads.resize(machine + 1);
    }
    state.loads.load1.set(machine, load1);
    state.loads.load2.set(machine, load2);
  }

  /** What the machine said disagrees with custody, or no longer. */
  public void doubt(int machine, boolean isDoubted) {
    state.loads.doubtedSinceMs.set(machine, isDoubted ? outputs.nowMs() : 0);
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

  /** Changes the state of a job; when it is known again, its alarm ends. */
  public void setJob(int job, JobState to) {
    if (state.jobs.state(job) == JobState.UNKNOWN && to != JobState.UNKNOWN) {
      outputs.alarm(AlarmCondition.COMMAND_UNKNOWN, job, false);
    }
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

  /** A withdrawn job has come to its safe end; what it should have done is open again. */
  public void jobEnded(int job) {
    int leg = state.jobs.leg(job);
    boolean isStillIts = leg >= 0 && state.legs.machine(leg) == state.jobs.machine(job);
    if (isStillIts && !state.legs.state(leg).isFinal()) {
      failed(leg);
    }
    events.add(WorkEvent.JOB_ENDED, job);
  }

  /** The machine lost the job: it is sent again under the next attempt. */
  public void nextAttempt(int job) {
    state.jobs.attempt.add(job, 1);
    setJob(job, JobState.SENT);
  }

  // ---- moves that are held or end early

  void hold(int move) {
    MoveState now = state.moves.state(move);
    if (now == MoveState.PLANNED || now == MoveState.ACTIVE) {
      setMove(move, MoveState.HELD);
      handOvers.suspend(move);
    }
  }

  void release(int move) {
    if (state.moves.state(move) == MoveState.HELD && !state.moves.isCancelling(move)) {
      setMove(move, hasBegun(move) ? MoveState.ACTIVE : MoveState.PLANNED);
      handOvers.resume(move);
    }
  }

  private boolean hasBegun(int move) {
    int first = state.moves.firstLeg(move);
    for (int leg = first; leg < first + state.moves.legCount(move); leg++) {
      if (state.legs.state(leg) != LegState.PLANNED) {
        return true;
      }
    }
    return false;
  }

  /** The move gets no new work, and is cancelled when its crane has come to a safe end. */
  public void beginCancel(int move) {
    hold(move);
    state.moves.cancelling.set(move, 1);
  }

  /**
   * Ends a move that is not done; its box stays with its last confirmed custodian. Moves that wait
   * for it go on without, so those that cannot ({@link Dependants}) are cancelled before.
   */
  public void cancel(int move) {
    boolean isLiftOpen = isLiftOpen(move);
    int first = state.moves.firstLeg(move);
    for (int leg = first; leg < first + state.moves.legCount(move); leg++) {
      if (!state.legs.state(leg).isFinal()) {
        setLeg(leg, LegState.CANCELLED);
      }
    }
    handOvers.cancel(move);
    setMove(move, MoveState.CANCELLED);
    if (isLiftOpen) {
      freeSuccessors(move, Precedences.AT_LIFT);
    }
    freeSuccessors(move, Precedences.AT_END);
    closeInCall(move, false);
    outputs.moveCancelled(move);
  }

  /** The leg is open for which successors wait that wait for the lift. */
  boolean isLiftOpen(int move) {
    boolean isRehandle = state.moves.kind(move) == MoveKind.REHANDLE;
    return openLeg(move, isRehandle ? LegKind.YARD : LegKind.QUAY) >= 0;
  }

  private void setMove(int move, MoveState to) {
    state.moves.state.set(move, to.ordinal());
  }

  /** Box or cover that the move carries. */
  public BoxVisits boxes() {
    return cargo.boxes;
  }

  /** The move that the box is on or will be on next, or -1. */
  public int openMove(int box) {
    int found = -1;
    for (int move = 0; move < state.moves.rows(); move++) {
      boolean isOpen = state.moves.box(move) == box && !state.moves.state(move).isFinal();
      if (isOpen && (found < 0 || state.moves.kind(move) == MoveKind.REHANDLE)) {
        found = move;
      }
    }
    return found;
  }

  /** Another box than this that a place is believed to hold, or -1. */
  public int otherAt(long place, int box) {
    for (int other = 0; other < cargo.boxes.rows(); other++) {
      if (other != box && cargo.boxes.place.get(other) == place) {
        return other;
      }
    }
    return -1;
  }

  /** Is this box on this place, as far as confirmed? */
  public boolean isAt(int box, long place) {
    return cargo.boxes.place.get(box) == place && place != PlaceCode.OUTSIDE;
  }
}
