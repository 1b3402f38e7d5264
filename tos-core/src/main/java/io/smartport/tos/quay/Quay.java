package io.smartport.tos.quay;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.quay.CallPlanner.Stowed;
import io.smartport.tos.quay.QuayState.QuayCranes;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.CraneTask;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.Decision.Rule;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.Work;
import java.util.ArrayList;
import java.util.List;

/** Quay cranes: bay by bay, phase by phase, each the first move of its sequence that can begin. */
public final class Quay {
  private static final long[] NO_ALTERNATIVES = {};

  /** A crane goes over the lane for a loaded truck that is at most this far away. */
  private static final long TRUCK_LEAD_MS = 45_000;

  /** So long trucks wait under a crane that a neighbour keeps from its work. */
  private static final long PATIENCE_MS = 180_000;

  private static final int ANY_CRANE = -1;
  private static final int CLOSE_MM = 80_000;

  private final CargoState cargo;
  private final QuayState state;
  private final Work work;
  private final Outputs outputs;
  private final CraneRail rail;
  private final BayChoice bays;

  public Quay(CompiledSite site, CargoState cargo, QuayState state, Work work, Outputs outputs) {
    this.cargo = cargo;
    this.state = state;
    this.work = work;
    this.outputs = outputs;
    if (state.cranes.rows() == 0) {
      state.cranes.resize(site.cranes().size());
    }
    this.rail = new CraneRail(site, state.cranes);
    this.bays = new BayChoice(cargo, state, rail, outputs);
  }

  /** Plans the moves of a call; {@code cells[i]} is the cell that {@code boxes[i]} has or gets. */
  public void plan(int call, int[] boxes, long[] cells) {
    List<Stowed> stowed = new ArrayList<>();
    for (int i = 0; i < boxes.length; i++) {
      stowed.add(new Stowed(boxes[i], cells[i]));
    }
    new CallPlanner(cargo, state, work, rail.leastDistanceMm() + BayChoice.MARGIN_20_FT_MM)
        .plan(call, stowed);
  }

  // ---- what dispatch asks

  public int craneCount() {
    return state.cranes.rows();
  }

  /** Quay crane that works a move. */
  public int craneOf(int move) {
    return state.bays.crane.get(work.state().moves.bay(move));
  }

  /** Where trucks stand for a move, in mm along the quay: the centre of its 40' bay. */
  public int handOverXMm(int move) {
    return cargo.bays.centreXMm.get(work.state().moves.bay(move));
  }

  /** From the centre of the 40' bay to the box of a move: not 0 for 20' boxes. */
  public int offsetXMm(int move) {
    Moves moves = work.state().moves;
    long cell = moves.kind(move).isOut() ? moves.from(move) : moves.to(move);
    return cargo.bays.xMm(moves.bay(move), PlaceCode.bay(cell)) - handOverXMm(move);
  }

  /** Trucks that serve a crane's moves. */
  public int trucksOf(int crane) {
    return state.cranes.trucks.get(crane);
  }

  /** One truck more or less serves the crane. */
  public void addTruck(int crane, int delta) {
    state.cranes.trucks.add(crane, delta);
  }

  /** The next move of a crane that a truck shall be sent for, or -1. */
  public int nextMoveForTruck(int crane) {
    int move = nextForTruckIn(bays.inWork(crane));
    return move >= 0 ? move : nextForTruckIn(bays.next(crane));
  }

  /** The n-th move behind the next one that a truck is sent for, or -1. */
  public int moveAhead(int crane, int n) {
    int bay = bays.inWork(crane);
    int index = bay < 0 ? 0 : state.bays.nextForTruck.get(bay) + n;
    if (bay >= 0 && index < state.bays.to.get(bay)) {
      return state.sequence.move.get(index);
    }
    int next = state.cranes.nextBay.get(crane);
    if (next < 0) {
      return -1;
    }
    int over = bay < 0 ? n : index - state.bays.to.get(bay);
    index = state.bays.nextForTruck.get(next) + over;
    return index < state.bays.to.get(next) ? state.sequence.move.get(index) : -1;
  }

  private int nextForTruckIn(int bay) {
    if (bay < 0) {
      return -1;
    }
    while (state.bays.nextForTruck.get(bay) < state.bays.to.get(bay)) {
      int move = state.sequence.move.get(state.bays.nextForTruck.get(bay));
      if (wantsTruck(move)) {
        return move;
      }
      state.bays.nextForTruck.add(bay, 1);
    }
    return -1;
  }

  /** Move that the crane works on, or -1. */
  public int moveInWork(int crane) {
    return state.cranes.move.get(crane);
  }

  /**
   * May a truck come under the crane for this move? Only for the phase in work of the bay in work,
   * and a loaded one only when its box may go down: so the places under a crane are never full of
   * trucks that it cannot serve.
   */
  public boolean isCalled(int move) {
    Moves moves = work.state().moves;
    int bay = moves.bay(move);
    int crane = craneOf(move);
    if (bays.inWork(crane) != bay
        || state.cranes.blocked.get(crane) == 1
        || !canStandAt(crane, bay)
        || (moves.kind(move).isIn() && !moves.isFree(move))) {
      return false;
    }
    for (int phase = 0; phase < Phase.COUNT; phase++) {
      int row = bay * Phase.COUNT + phase;
      if (state.phases.open.get(row) > 0) {
        return isIn(row, move);
      }
    }
    return false;
  }

  /** The cranes work so close to each other that their trucks would be in each other's way. */
  public boolean areClose(int crane, int other) {
    return other >= 0
        && other < state.cranes.rows()
        && Math.abs(workXMm(crane) - workXMm(other)) < CLOSE_MM;
  }

  private int workXMm(int crane) {
    int bay = state.cranes.bay.get(crane);
    return bay < 0 ? state.cranes.xMm.get(crane) : cargo.bays.centreXMm.get(bay);
  }

  /** No truck was sent for the move yet. */
  public boolean wantsTruck(int move) {
    int leg = work.openLeg(move, LegKind.TRUCK);
    return leg >= 0 && work.state().legs.state(leg) == LegState.PLANNED;
  }

  /** A truck was taken from a move: one will be sent again. */
  public void truckTaken(int move) {
    int bay = work.state().moves.bay(move);
    state.bays.nextForTruck.set(bay, state.bays.from.get(bay));
  }

  // ---- jobs

  /** Gives every idle crane of a call what it can do now. */
  public void advance() {
    for (int crane = 0; crane < state.cranes.rows(); crane++) {
      if (state.cranes.call.get(crane) >= 0 && rail.isIdle(crane)) {
        advance(crane);
      }
    }
  }

  private void advance(int crane) {
    int bay = bays.inWork(crane);
    int move = bay < 0 ? -1 : nextMove(bay, crane);
    int kept = bay < 0 || move >= 0 ? -1 : nextMove(bay, ANY_CRANE);
    if (kept < 0) {
      state.cranes.blocked.set(crane, 0);
      if (move >= 0) {
        start(crane, move, xMm(move));
      } else if (bay >= 0 && !canStandAt(crane, bay)) {
        // No truck is called before the crane can come to its bay.
        askAside(crane, cargo.bays.centreXMm.get(bay));
      }
      return;
    }
    if (isKeptAway(crane) && changeBay(crane)) {
      return;
    }
    int x = xMm(kept);
    if (state.cranes.blocked.get(crane) == 0) {
      state.cranes.blocked.set(crane, 1);
      state.cranes.blockedSinceMs.set(crane, outputs.nowMs());
    }
    askAside(crane, x);
  }

  private void askAside(int crane, int xMm) {
    int inTheWay = rail.idleNeighbourInTheWay(crane, xMm);
    if (inTheWay >= 0) {
      travel(inTheWay, rail.asideXMm(crane, inTheWay, xMm));
    }
  }

  /**
   * Turns to another bay of the crane's range that no neighbour bars; comes back later. Not while
   * trucks bring boxes for the present bay: they would be missing at the other one.
   */
  private boolean changeBay(int crane) {
    if (hasTrucksToUnload(state.cranes.bay.get(crane))) {
      return false;
    }
    int other = bays.find(crane, 0);
    if (other < 0 || !rail.isFree(crane, cargo.bays.centreXMm.get(other))) {
      return false;
    }
    state.cranes.bay.set(crane, other);
    state.cranes.nextBay.set(crane, -1);
    state.cranes.blocked.set(crane, 0);
    return true;
  }

  private boolean hasTrucksToUnload(int bay) {
    for (int phase = 0; phase < Phase.COUNT; phase++) {
      int row = bay * Phase.COUNT + phase;
      for (int i = state.phases.from.get(row); i < state.phases.to.get(row); i++) {
        int move = state.sequence.move.get(i);
        if (work.state().moves.kind(move).isIn() && truckOf(move) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The move belongs to the bay that its crane works, or to the one that comes next. */
  public boolean isSoon(int move) {
    int crane = craneOf(move);
    int bay = work.state().moves.bay(move);
    return bay == bays.inWork(crane) || bay == state.cranes.nextBay.get(crane);
  }

  /** Gantry position for a move. */
  private int xMm(int move) {
    return handOverXMm(move) + (work.state().moves.kind(move).isCover() ? 0 : offsetXMm(move));
  }

  /**
   * The first move of the phase in work that can begin: where no neighbour keeps the crane from it,
   * or anywhere for {@link #ANY_CRANE}.
   */
  private int nextMove(int bay, int crane) {
    for (int phase = 0; phase < Phase.COUNT; phase++) {
      int row = bay * Phase.COUNT + phase;
      if (state.phases.open.get(row) > 0) {
        return nextMove(crane, state.phases.from.get(row), state.phases.to.get(row));
      }
    }
    return -1;
  }

  private int nextMove(int crane, int from, int to) {
    int soon = -1;
    long soonest = Long.MAX_VALUE;
    for (int i = from; i < to; i++) {
      int move = state.sequence.move.get(i);
      if (!canBegin(move) || (crane != ANY_CRANE && !rail.isFree(crane, xMm(move)))) {
        continue;
      }
      if (!work.state().moves.kind(move).isIn()) {
        return move;
      }
      int exchange = work.state().moves.exchange(move, 2);
      if (work.state().exchanges.state(exchange) == ExchangeState.GIVER_READY) {
        return move;
      }
      long readyAtMs = truckReadyAtMs(move);
      if (readyAtMs > 0 && readyAtMs < soonest && readyAtMs < outputs.nowMs() + TRUCK_LEAD_MS) {
        soonest = readyAtMs;
        soon = move;
      }
    }
    return soon;
  }

  private boolean canBegin(int move) {
    int leg = work.openLeg(move, LegKind.QUAY);
    return leg >= 0
        && work.state().legs.state(leg) == LegState.PLANNED
        && work.state().moves.isFree(move)
        && !work.hasOpenIncident(move);
  }

  /** When the loaded truck will stand under the crane; 0 when it is not yet on its last way. */
  private long truckReadyAtMs(int move) {
    int quay = work.openLeg(move, LegKind.QUAY);
    int truck = quay - 1;
    return work.state().legs.state(truck) == LegState.STARTED
        ? work.state().legs.expectedReadyAtMs(truck)
        : 0;
  }

  private void start(int crane, int move, int xMm) {
    int leg = work.openLeg(move, LegKind.QUAY);
    work.assign(leg, crane);
    int job = work.makeJob(crane, leg, move);
    QuayCranes cranes = state.cranes;
    cranes.job.set(crane, job);
    cranes.move.set(crane, move);
    cranes.targetXMm.set(crane, xMm);
    Moves moves = work.state().moves;
    MoveKind kind = moves.kind(move);
    if (kind.isOut()) {
      work.giverReady(moves.exchange(move, 1));
    } else if (kind.isIn()) {
      work.takerThere(moves.exchange(move, 2));
    }
    outputs.decided(
        new Decision(
            Decision.Kind.MOVE_FOR_QUAY_CRANE,
            crane,
            move,
            0,
            kind.isIn() ? Rule.TRUCK_IS_THERE : Rule.FIRST_IN_SEQUENCE,
            NO_ALTERNATIVES));
    send(crane);
  }

  private void send(int crane) {
    int job = state.cranes.job.get(crane);
    int move = state.cranes.move.get(crane);
    int x = state.cranes.targetXMm.get(crane);
    if (move < 0) {
      outputs.lift(CraneTask.travel(job, x));
      return;
    }
    Moves moves = work.state().moves;
    MoveKind kind = moves.kind(move);
    boolean pick = !kind.isIn() || permit(moves.exchange(move, 2));
    boolean place = !kind.isOut() || permit(moves.exchange(move, 1));
    int box = moves.box(move);
    long taker = kind.isOut() ? truckPlace(move) : moves.to(move);
    outputs.lift(
        new CraneTask(
            job,
            kind.isCover() ? CraneTask.Kind.COVER : CraneTask.Kind.BOX,
            pick,
            place,
            box,
            -1,
            cargo.boxes.place.get(box),
            taker,
            x,
            x));
  }

  /** Truck that takes or brings the box, or -1. */
  private int truckOf(int move) {
    int leg = work.openLeg(move, LegKind.TRUCK);
    return leg < 0 ? -1 : work.state().legs.machine(leg);
  }

  /** The truck that is to take the box; OUTSIDE as long as none is chosen. */
  private long truckPlace(int move) {
    int truck = truckOf(move);
    return truck < 0 ? PlaceCode.OUTSIDE : PlaceCode.truck(truck);
  }

  private boolean permit(int exchange) {
    ExchangeState now = work.state().exchanges.state(exchange);
    if (now == ExchangeState.BOTH_READY) {
      work.permitted(exchange);
    }
    return now == ExchangeState.BOTH_READY
        || now == ExchangeState.TRANSFERRING
        || now == ExchangeState.DONE;
  }

  private void travel(int crane, int toXMm) {
    int job = work.makeJob(crane, -1, -1);
    state.cranes.job.set(crane, job);
    state.cranes.move.set(crane, -1);
    state.cranes.targetXMm.set(crane, toXMm);
    send(crane);
  }

  /** Both sides of an exchange are there: the crane that works on it may go on. */
  public void bothReady(int exchange) {
    if (work.state().exchanges.state(exchange) != ExchangeState.BOTH_READY) {
      return;
    }
    Moves moves = work.state().moves;
    int move = work.state().exchanges.move(exchange);
    MoveKind kind = moves.kind(move);
    int mine = kind.isOut() ? moves.exchange(move, 1) : kind.isIn() ? moves.exchange(move, 2) : -1;
    if (exchange != mine) {
      return;
    }
    int crane = craneOf(move);
    if (state.cranes.move.get(crane) == move) {
      work.permitted(exchange);
      outputs.permit(state.cranes.job.get(crane), kind.isIn(), PlaceCode.truck(truckOf(move)));
    }
  }

  // ---- what quay cranes report

  /** The crane came further with its job. */
  public void stepped(int crane, int job, CraneStep step) {
    if (state.cranes.job.get(crane) != job) {
      return;
    }
    if (work.state().jobs.state(job) != JobState.RUNNING) {
      work.setJob(job, JobState.RUNNING);
    }
    int move = state.cranes.move.get(crane);
    if (move < 0) {
      if (step == CraneStep.UNLOCKED) {
        finish(crane, job);
      }
      return;
    }
    int leg = work.openLeg(move, LegKind.QUAY);
    work.started(leg);
    Moves moves = work.state().moves;
    MoveKind kind = moves.kind(move);
    int first = kind.isIn() ? 2 : 0;
    if (step.compareTo(CraneStep.AT_GIVER) >= 0) {
      state.cranes.xMm.set(crane, state.cranes.targetXMm.get(crane));
    }
    if (step.compareTo(CraneStep.LOCKED) >= 0) {
      work.transferred(moves.exchange(move, first), PlaceCode.crane(crane));
    }
    if (step == (kind.isIn() ? CraneStep.AT_GIVER : CraneStep.AT_TAKER)) {
      repeatPermit(crane);
    }
    if (step == CraneStep.UNLOCKED) {
      long taker = kind.isOut() ? PlaceCode.truck(truckOf(move)) : moves.to(move);
      work.transferred(moves.exchange(move, first + 1), taker);
      finish(crane, job);
      work.done(leg);
      closeInBay(move);
    }
  }

  private void closeInBay(int move) {
    int bay = work.state().moves.bay(move);
    state.bays.open.add(bay, -1);
    MoveKind kind = work.state().moves.kind(move);
    for (int phase = 0; phase < Phase.COUNT; phase++) {
      int row = bay * Phase.COUNT + phase;
      if (isIn(row, move)) {
        state.phases.open.add(row, -1);
        return;
      }
    }
    throw new IllegalStateException("move " + move + " (" + kind + ") is in no phase of its bay");
  }

  /** The crane is at the bay, or no neighbour keeps it from going there. */
  private boolean canStandAt(int crane, int bay) {
    int x = cargo.bays.centreXMm.get(bay);
    return Math.abs(state.cranes.xMm.get(crane) - x) <= BayChoice.MARGIN_20_FT_MM
        || rail.isFree(crane, x);
  }

  /**
   * A neighbour keeps the crane from its work for a while already: its trucks go away, for the
   * neighbour may need their places.
   */
  public boolean isKeptAway(int crane) {
    return state.cranes.job.get(crane) < 0
        && state.cranes.blocked.get(crane) == 1
        && outputs.nowMs() - state.cranes.blockedSinceMs.get(crane) > PATIENCE_MS;
  }

  private boolean isIn(int phaseRow, int move) {
    for (int i = state.phases.from.get(phaseRow); i < state.phases.to.get(phaseRow); i++) {
      if (state.sequence.move.get(i) == move) {
        return true;
      }
    }
    return false;
  }

  private void finish(int crane, int job) {
    work.setJob(job, JobState.DONE);
    state.cranes.job.set(crane, -1);
    state.cranes.move.set(crane, -1);
    state.cranes.xMm.set(crane, state.cranes.targetXMm.get(crane));
  }

  /** A crane changed its mode. */
  public void mode(int crane, int mode) {
    state.cranes.mode.set(crane, mode);
  }

  /** A crane fell silent. */
  public void lost(int crane) {
    state.cranes.connected.set(crane, 0);
  }

  /** A crane was read: what it does is compared with what it was told. */
  public void read(
      int crane, int mode, boolean isRunning, CraneStep step, int job, int doneJob, int xMm) {
    QuayCranes cranes = state.cranes;
    cranes.connected.set(crane, 1);
    cranes.known.set(crane, 1);
    cranes.mode.set(crane, mode);
    int open = cranes.job.get(crane);
    if (open < 0) {
      cranes.xMm.set(crane, xMm);
      cranes.targetXMm.set(crane, xMm);
    } else if (doneJob == open) {
      stepped(crane, open, CraneStep.UNLOCKED);
    } else if (job == open && isRunning) {
      stepped(crane, open, step);
      repeatPermit(crane);
    } else {
      if (job == open) {
        stepped(crane, open, step);
      }
      // A command under way is not lost yet: its timer decides, and has the crane read again.
      if (work.state().jobs.state(open) != JobState.SENT) {
        work.nextAttempt(open);
        send(crane);
      }
    }
  }

  /** A permit that the crane may have missed is sent again; it is idempotent. */
  private void repeatPermit(int crane) {
    int move = state.cranes.move.get(crane);
    if (move < 0) {
      return;
    }
    Moves moves = work.state().moves;
    MoveKind kind = moves.kind(move);
    int exchange = kind.isOut() ? moves.exchange(move, 1) : moves.exchange(move, 2);
    if (!kind.isCover() && work.state().exchanges.state(exchange) == ExchangeState.TRANSFERRING) {
      outputs.permit(state.cranes.job.get(crane), kind.isIn(), PlaceCode.truck(truckOf(move)));
    }
  }
}
