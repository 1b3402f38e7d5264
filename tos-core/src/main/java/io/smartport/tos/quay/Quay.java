package io.smartport.tos.quay;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.quay.CallPlanner.Stowed;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.Decision.Rule;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.crane.CraneJobs;
import java.util.ArrayList;
import java.util.List;

/** Quay cranes: bay by bay, phase by phase, each the first move of its sequence that can begin. */
public final class Quay {
  /** A crane goes over the lane for a loaded truck that is at most this far away. */
  private static final long TRUCK_LEAD_MS = 45_000;

  /** So long trucks wait under a crane that a neighbour keeps from its work. */
  private static final long PATIENCE_MS = 400_000;

  /** So long a crane lets a neighbour stand idle that it keeps from its work. */
  private static final long GIVE_WAY_MS = 60_000;

  private static final int CLOSE_MM = 80_000;

  private final CargoState cargo;
  private final QuayState state;
  private final Work work;
  private final Outputs outputs;
  private final CraneRail rail;
  private final BayPhases phases;
  private final CraneJobs jobs;
  private final BayChoice bays;

  public Quay(CompiledSite site, CargoState cargo, QuayState state, Work work, Outputs outputs) {
    this.cargo = cargo;
    this.state = state;
    this.work = work;
    this.outputs = outputs;
    if (state.cranes.rows() == 0) {
      state.cranes.resize(site.cranes().size());
      state.duties.resize(site.cranes().size());
    }
    this.rail = new CraneRail(site, state.cranes);
    this.phases = new BayPhases(cargo, state, work);
    this.jobs = new CraneJobs(LegKind.QUAY, 0, state.cranes, phases, work, outputs);
    this.bays = new BayChoice(cargo, state, rail, outputs);
  }

  /** Plans the moves of a call; {@code cells[i]} is the cell that {@code boxes[i]} has or gets. */
  public void plan(int call, int[] boxes, long[] cells) {
    List<Stowed> stowed = new ArrayList<>();
    for (int i = 0; i < boxes.length; i++) {
      stowed.add(new Stowed(boxes[i], cells[i]));
    }
    new CallPlanner(cargo, state, work, rail).plan(call, stowed);
  }

  /** One of these cranes can work a bay that lies there along the quay, its 20' bays included. */
  public boolean canReach(int firstCrane, int count, int westXMm, int eastXMm) {
    for (int crane = firstCrane; crane < firstCrane + count; crane++) {
      if (rail.canReach(crane, westXMm, eastXMm)) {
        return true;
      }
    }
    return false;
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
    return phases.handOverXMm(move);
  }

  /** From the centre of the 40' bay to the box of a move: not 0 for 20' boxes. */
  public int offsetXMm(int move) {
    return phases.offsetXMm(move);
  }

  /** Trucks that serve a crane's moves. */
  public int trucksOf(int crane) {
    return state.duties.trucks.get(crane);
  }

  /** One truck more or less serves the crane. */
  public void addTruck(int crane, int delta) {
    state.duties.trucks.add(crane, delta);
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
    int next = state.duties.nextBay.get(crane);
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
    return state.cranes.move(crane);
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
        || isKeptAway(crane)
        || !canStandAt(crane, bay)
        || (moves.kind(move).isIn() && !moves.isFree(move))) {
      return false;
    }
    int phase = phases.inWork(bay);
    return phase >= 0 && phases.isIn(phase, move);
  }

  /** The cranes work so close to each other that their trucks would be in each other's way. */
  public boolean areClose(int crane, int other) {
    return other >= 0
        && other < state.cranes.rows()
        && Math.abs(workXMm(crane) - workXMm(other)) < CLOSE_MM;
  }

  private int workXMm(int crane) {
    int bay = state.duties.bay.get(crane);
    return bay < 0 ? state.cranes.xMm(crane) : cargo.bays.centreXMm.get(bay);
  }

  /** No truck was sent for the move yet. */
  private boolean wantsTruck(int move) {
    int leg = work.openLeg(move, LegKind.TRUCK);
    return leg >= 0 && work.state().legs.state(leg) == LegState.PLANNED;
  }

  /** A truck was taken from a move: one will be sent again. */
  public void truckTaken(int move) {
    int bay = work.state().moves.bay(move);
    state.bays.nextForTruck.set(bay, state.bays.from.get(bay));
  }

  /** What quay cranes are told and report. */
  public CraneJobs jobs() {
    return jobs;
  }

  /** The ship of a call that lies here has this cell's bay. */
  public boolean hasCell(long cell) {
    return cargo.bays.find(PlaceCode.owner(cell), PlaceCode.bay(cell)) >= 0;
  }

  /** The place is where the cover belongs on its ship. */
  public boolean isHatchOf(int cover, long place) {
    int bay = cargo.boxes.coverBay.get(cover);
    int call = cargo.boxes.call.get(cover);
    int number = cargo.boxes.coverNumber.get(cover);
    return PlaceCode.hatch(call, cargo.bays.bay.get(bay), number) == place;
  }

  /** The move ends early: nobody waits for its quay leg any more. */
  public void cancel(int move) {
    if (work.openLeg(move, LegKind.QUAY) >= 0) {
      phases.landed(move);
    }
  }

  // ---- choices

  /**
   * Gives every idle crane of a call what it can do now.
   *
   * @return whether trucks may be called that were not before: a crane is barred no more, or turned
   *     to another bay
   */
  public boolean advance() {
    boolean mayCall = false;
    for (int crane = 0; crane < state.cranes.rows(); crane++) {
      if (state.duties.call.get(crane) >= 0 && state.cranes.isIdle(crane)) {
        boolean wasBlocked = state.duties.blocked.get(crane) == 1;
        advance(crane);
        mayCall |= wasBlocked && state.duties.blocked.get(crane) == 0;
      }
    }
    return mayCall;
  }

  private void advance(int crane) {
    int bay = bays.inWork(crane);
    if (bay < 0) {
      state.duties.blocked.set(crane, 0);
      return;
    }
    int move = nextMove(bay, crane, false);
    int barred = move >= 0 ? -1 : barredMove(bay, crane);
    if (barred >= 0) {
      waitForNeighbour(crane, phases.xMm(barred));
      return;
    }
    state.duties.blocked.set(crane, 0);
    if (move >= 0) {
      if (!givesWay(crane, move)) {
        start(crane, move);
      }
      return;
    }
    int wanted = nextMove(bay, crane, true);
    if (wanted >= 0) {
      askAside(crane, phases.xMm(wanted));
    } else if (!canStandAt(crane, bay)) {
      // No truck is called before the crane can come to its bay.
      askAside(crane, cargo.bays.centreXMm.get(bay));
    }
  }

  private void waitForNeighbour(int crane, int xMm) {
    if (isKeptAway(crane) && changeBay(crane)) {
      return;
    }
    if (state.duties.blocked.get(crane) == 0) {
      state.duties.blocked.set(crane, 1);
      state.duties.blockedSinceMs.set(crane, outputs.nowMs());
    }
    askAside(crane, xMm);
  }

  /**
   * Lets a neighbour do a move that this crane bars, before it begins the next of its own: when a
   * short step aside is enough, as for a 20' box at the near end of the neighbour's bay.
   */
  private boolean givesWay(int crane, int move) {
    return givesWay(crane, move, crane - 1) || givesWay(crane, move, crane + 1);
  }

  private boolean givesWay(int crane, int move, int neighbour) {
    int wanted = isBarred(neighbour) ? nextMove(bays.inWork(neighbour), neighbour, true) : -1;
    int x = wanted < 0 ? 0 : phases.xMm(wanted);
    if (wanted < 0 || Math.abs(phases.xMm(move) - x) >= rail.leastDistanceMm()) {
      return false;
    }
    if (rail.isFree(neighbour, x)) {
      return true;
    }
    int aside = rail.asideXMm(neighbour, crane, x);
    boolean isShort = Math.abs(aside - state.cranes.xMm(crane)) <= BayChoice.MARGIN_20_FT_MM;
    if (!isShort || !rail.isOnRail(aside) || !rail.isFree(crane, aside)) {
      return false;
    }
    jobs.travel(crane, aside);
    return true;
  }

  /** Has stood idle for a while because neighbours keep it from all it could do. */
  private boolean isBarred(int crane) {
    return crane >= 0
        && crane < state.cranes.rows()
        && state.cranes.isIdle(crane)
        && state.duties.blocked.get(crane) == 1
        && outputs.nowMs() - state.duties.blockedSinceMs.get(crane) > GIVE_WAY_MS;
  }

  private void askAside(int crane, int xMm) {
    int inTheWay = rail.idleNeighbourInTheWay(crane, xMm, this::hasNothingToBegin);
    if (inTheWay >= 0) {
      jobs.travel(inTheWay, rail.asideXMm(crane, inTheWay, xMm));
    }
  }

  /** Free, kept from its work, or waiting for trucks or for what others do first. */
  private boolean hasNothingToBegin(int crane) {
    int bay = state.duties.bay.get(crane);
    return bay < 0 || nextMove(bay, crane, false) < 0;
  }

  /**
   * Turns to another bay of the crane's range that no neighbour bars; comes back later. Not while
   * trucks bring boxes for the bays it leaves: they would be missing at the other one.
   */
  private boolean changeBay(int crane) {
    int other = bays.find(crane, 0);
    if (other < 0
        || !rail.isFree(crane, cargo.bays.centreXMm.get(other))
        || phases.trucksToUnload(crane, other) > 0) {
      return false;
    }
    state.duties.bay.set(crane, other);
    state.duties.nextBay.set(crane, -1);
    state.duties.blocked.set(crane, 0);
    return true;
  }

  /** The move belongs to the bay that its crane works, or to the one that comes next. */
  public boolean isSoon(int move) {
    int crane = craneOf(move);
    int bay = work.state().moves.bay(move);
    return bay == bays.inWork(crane) || bay == state.duties.nextBay.get(crane);
  }

  /**
   * The first move of the phase in work that can begin.
   *
   * @param barredToo also where neighbours keep the crane from it
   */
  private int nextMove(int bay, int crane, boolean barredToo) {
    int phase = phases.inWork(bay);
    int to = phase < 0 ? 0 : state.phases.to.get(phase);
    int soon = -1;
    long soonest = Long.MAX_VALUE;
    for (int i = phase < 0 ? 0 : state.phases.from.get(phase); i < to; i++) {
      int move = state.sequence.move.get(i);
      if (!canBegin(move) || !(barredToo || rail.isFree(crane, phases.xMm(move)))) {
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

  /** The first move that can begin, when neighbours keep the crane from all that can; else -1. */
  private int barredMove(int bay, int crane) {
    int phase = phases.inWork(bay);
    int to = phase < 0 ? 0 : state.phases.to.get(phase);
    int first = -1;
    for (int i = phase < 0 ? 0 : state.phases.from.get(phase); i < to; i++) {
      int move = state.sequence.move.get(i);
      if (canBegin(move)) {
        if (rail.isFree(crane, phases.xMm(move))) {
          return -1;
        }
        first = first < 0 ? move : first;
      }
    }
    return first;
  }

  /**
   * A box leaves the ship only when a truck is sent for it: a crane that holds one without a truck
   * may be in the way of the crane that the last truck waits for.
   */
  private boolean canBegin(int move) {
    int leg = work.openLeg(move, LegKind.QUAY);
    return leg >= 0
        && !(work.state().moves.kind(move).isOut() && wantsTruck(move))
        && work.state().legs.state(leg) == LegState.PLANNED
        && work.state().moves.isFree(move)
        && work.state().moves.state(move) != MoveState.HELD;
  }

  /** When the loaded truck will stand under the crane; 0 when it is not yet on its last way. */
  private long truckReadyAtMs(int move) {
    int quay = work.openLeg(move, LegKind.QUAY);
    int truck = quay - 1;
    return work.state().legs.state(truck) == LegState.STARTED
        ? work.state().legs.expectedReadyAtMs(truck)
        : 0;
  }

  private void start(int crane, int move) {
    Rule rule = work.state().moves.kind(move).isIn() ? Rule.TRUCK_IS_THERE : Rule.FIRST_IN_SEQUENCE;
    jobs.start(crane, move, Decision.only(Decision.Kind.MOVE_FOR_QUAY_CRANE, crane, move, 0, rule));
  }

  /** The crane is at the bay, or no neighbour keeps it from going there. */
  private boolean canStandAt(int crane, int bay) {
    int x = cargo.bays.centreXMm.get(bay);
    return Math.abs(state.cranes.xMm(crane) - x) <= BayChoice.MARGIN_20_FT_MM
        || rail.isFree(crane, x);
  }

  /**
   * A neighbour keeps the crane from its work for a while already: its trucks go away, for the
   * neighbour may need their places.
   */
  public boolean isKeptAway(int crane) {
    return state.cranes.job(crane) < 0
        && state.duties.blocked.get(crane) == 1
        && outputs.nowMs() - state.duties.blockedSinceMs.get(crane) > PATIENCE_MS;
  }
}
