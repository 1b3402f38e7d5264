package io.smartport.tos.yard;

import io.smartport.tos.site.Armg;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.CraneTask;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkState;
import io.smartport.tos.yard.YardState.YardCranes;
import java.util.List;

/**
 * Yard cranes: the nearest job without interference on its rail. A crane claims the part of the
 * rail between where it is and where its job takes it; an idle crane in the way is sent aside.
 */
public final class YardCraneControl {
  private static final long[] NO_ALTERNATIVES = {};

  private final CompiledSite site;
  private final YardState state;
  private final Ground ground;
  private final Work work;
  private final Outputs outputs;
  private final int firstMachine;
  private final Yard yard;
  private final int distanceMm;
  private long retrieveLeadMs = 60_000;

  YardCraneControl(
      CompiledSite site,
      YardState state,
      Ground ground,
      Work work,
      Outputs outputs,
      int firstMachine,
      Yard yard) {
    this.site = site;
    this.state = state;
    this.ground = ground;
    this.work = work;
    this.outputs = outputs;
    this.firstMachine = firstMachine;
    this.yard = yard;
    this.distanceMm = site.armgModel().lengthMm() + site.armgModel().leastGapMm();
  }

  public void configure(long newRetrieveLeadMs) {
    retrieveLeadMs = newRetrieveLeadMs;
  }

  /** Gives every idle yard crane what it can do now. */
  public void advance() {
    for (int row = 0; row < state.pending.rows(); row++) {
      if (state.pending.move.get(row) >= 0
          && work.openLeg(state.pending.move.get(row), LegKind.YARD) >= 0
          && !isWorked(row)) {
        advanceBlock(state.pending.block.get(row));
      }
    }
  }

  private boolean isWorked(int row) {
    for (int crane : ground.block(state.pending.block.get(row)).armgIds()) {
      if (state.cranes.pending.get(crane) == row) {
        return true;
      }
    }
    return false;
  }

  private void advanceBlock(int block) {
    List<Integer> cranes = ground.block(block).armgIds();
    int bestCrane = -1;
    int bestRow = -1;
    long bestCost = Long.MAX_VALUE;
    for (int row = 0; row < state.pending.rows(); row++) {
      int move = state.pending.move.get(row);
      if (move < 0 || state.pending.block.get(row) != block || isWorked(row) || !isPossible(move)) {
        continue;
      }
      for (int crane : cranes) {
        if (isIdle(crane) && reaches(crane, move)) {
          long cost = Math.abs(state.cranes.xMm.get(crane) - giverXMm(move));
          if (cost < bestCost) {
            bestCost = cost;
            bestCrane = crane;
            bestRow = row;
          }
        }
      }
    }
    if (bestCrane >= 0 && clearTheWay(bestCrane, state.pending.move.get(bestRow))) {
      start(bestCrane, bestRow, bestCost);
    }
  }

  private boolean isIdle(int crane) {
    YardCranes cranes = state.cranes;
    return cranes.connected.get(crane) == 1
        && cranes.mode.get(crane) == 0
        && cranes.job.get(crane) < 0;
  }

  /** Can the move's yard leg begin now? */
  private boolean isPossible(int move) {
    WorkState now = work.state();
    if (work.hasOpenIncident(move)) {
      return false;
    }
    MoveKind kind = now.moves.kind(move);
    if (kind.isOut()) {
      return now.exchanges.state(now.moves.exchange(move, 2)) == ExchangeState.GIVER_READY;
    }
    if (kind == MoveKind.REHANDLE) {
      return yard.isOnTop(now.moves.box(move));
    }
    if (!yard.isAccessible(now.moves.box(move))) {
      return false;
    }
    if (now.exchanges.state(now.moves.exchange(move, 1)) == ExchangeState.TAKER_THERE) {
      return true;
    }
    long readyAtMs = now.legs.expectedReadyAtMs(work.openLeg(move, LegKind.TRUCK));
    return readyAtMs > 0 && readyAtMs - outputs.nowMs() <= retrieveLeadMs;
  }

  private int giverXMm(int move) {
    Moves moves = work.state().moves;
    int box = moves.box(move);
    return yard.xMm(moves.kind(move).isOut() ? moves.to(move) : moves.from(move), box);
  }

  private int takerXMm(int move) {
    Moves moves = work.state().moves;
    return moves.kind(move) == MoveKind.REHANDLE
        ? yard.xMm(moves.to(move), moves.box(move))
        : giverXMm(move);
  }

  // ---- the rail

  private boolean isWest(int crane) {
    return site.armgs().get(crane).side() == Armg.Side.WEST;
  }

  private int partner(int crane) {
    for (int other : ground.block(site.armgs().get(crane).blockId()).armgIds()) {
      if (other != crane) {
        return other;
      }
    }
    return -1;
  }

  private int westEndMm(int crane) {
    int block = site.armgs().get(crane).blockId();
    int end =
        ground.block(block).westXMm()
            - site.armgModel().overrunMm()
            + site.armgModel().lengthMm() / 2;
    return isWest(crane) || partner(crane) < 0 ? end : end + distanceMm;
  }

  private int eastEndMm(int crane) {
    int block = site.armgs().get(crane).blockId();
    int length = ground.block(block).teuBays() * ground.block(block).bayPitchMm();
    int end =
        ground.block(block).westXMm()
            + length
            + site.armgModel().overrunMm()
            - site.armgModel().lengthMm() / 2;
    return isWest(crane) && partner(crane) >= 0 ? end - distanceMm : end;
  }

  /** On the crane's own part of the rail, and not in the way of a partner that cannot go aside. */
  private boolean reaches(int crane, int move) {
    int from = Math.min(giverXMm(move), takerXMm(move));
    int to = Math.max(giverXMm(move), takerXMm(move));
    if (from < westEndMm(crane) || to > eastEndMm(crane)) {
      return false;
    }
    int partner = partner(crane);
    if (partner < 0) {
      return true;
    }
    if (state.cranes.known.get(partner) == 0) {
      return false;
    }
    from = Math.min(from, state.cranes.xMm.get(crane));
    to = Math.max(to, state.cranes.xMm.get(crane));
    if (isWest(crane)) {
      return to + distanceMm <= state.cranes.fromXMm.get(partner) || isIdle(partner);
    }
    return from - distanceMm >= state.cranes.toXMm.get(partner) || isIdle(partner);
  }

  /** Sends an idle partner aside; true when the way is clear now. */
  private boolean clearTheWay(int crane, int move) {
    int partner = partner(crane);
    if (partner < 0) {
      return true;
    }
    int x = state.cranes.xMm.get(crane);
    int from = Math.min(x, Math.min(giverXMm(move), takerXMm(move)));
    int to = Math.max(x, Math.max(giverXMm(move), takerXMm(move)));
    if (isWest(crane) && to + distanceMm > state.cranes.fromXMm.get(partner)) {
      travel(partner, Math.min(to + distanceMm, eastEndMm(partner)));
      return false;
    }
    if (!isWest(crane) && from - distanceMm < state.cranes.toXMm.get(partner)) {
      travel(partner, Math.max(from - distanceMm, westEndMm(partner)));
      return false;
    }
    return true;
  }

  private void travel(int crane, int toXMm) {
    int job = work.makeJob(firstMachine + crane, -1, -1);
    take(crane, job, -1, toXMm, toXMm);
    outputs.lift(CraneTask.travel(job, toXMm));
  }

  private void take(int crane, int job, int pendingRow, int giverXMm, int takerXMm) {
    YardCranes cranes = state.cranes;
    int x = cranes.xMm.get(crane);
    cranes.job.set(crane, job);
    cranes.pending.set(crane, pendingRow);
    cranes.targetXMm.set(crane, takerXMm);
    cranes.fromXMm.set(crane, Math.min(x, Math.min(giverXMm, takerXMm)));
    cranes.toXMm.set(crane, Math.max(x, Math.max(giverXMm, takerXMm)));
  }

  // ---- jobs

  private void start(int crane, int row, long cost) {
    int move = state.pending.move.get(row);
    int leg = work.openLeg(move, LegKind.YARD);
    int machine = firstMachine + crane;
    work.assign(leg, machine);
    int job = work.makeJob(machine, leg, move);
    take(crane, job, row, giverXMm(move), takerXMm(move));
    MoveKind kind = work.state().moves.kind(move);
    if (kind.isOut()) {
      work.takerThere(work.state().moves.exchange(move, 2));
    } else if (kind.isIn()) {
      work.giverReady(work.state().moves.exchange(move, 1));
    }
    outputs.decided(
        new Decision(
            Decision.Kind.MOVE_FOR_YARD_CRANE,
            machine,
            move,
            cost,
            Decision.Rule.LEAST_COST,
            NO_ALTERNATIVES));
    send(job, move);
  }

  private void send(int job, int move) {
    Moves moves = work.state().moves;
    MoveKind kind = moves.kind(move);
    int box = moves.box(move);
    boolean pick = true;
    boolean place = true;
    long giver = work.boxes().place.get(box);
    long taker = moves.to(move);
    if (kind.isOut()) {
      pick = permit(moves.exchange(move, 2));
    } else if (kind.isIn()) {
      place = permit(moves.exchange(move, 1));
      taker = PlaceCode.truck(work.state().legs.machine(work.openLeg(move, LegKind.TRUCK)));
    }
    outputs.lift(
        new CraneTask(
            job,
            CraneTask.Kind.BOX,
            pick,
            place,
            box,
            -1,
            giver,
            taker,
            giverXMm(move),
            takerXMm(move)));
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

  /** Both sides of an exchange are there: the crane that works on it may go on. */
  public void bothReady(int exchange) {
    if (work.state().exchanges.state(exchange) != ExchangeState.BOTH_READY) {
      return;
    }
    Moves moves = work.state().moves;
    int move = work.state().exchanges.move(exchange);
    MoveKind kind = moves.kind(move);
    int mine = kind.isOut() ? moves.exchange(move, 2) : kind.isIn() ? moves.exchange(move, 1) : -1;
    int crane = craneOf(move);
    if (exchange == mine && crane >= 0) {
      work.permitted(exchange);
      int truck = work.state().legs.machine(work.openLeg(move, LegKind.TRUCK));
      outputs.permit(state.cranes.job.get(crane), kind.isOut(), PlaceCode.truck(truck));
    }
  }

  private int craneOf(int move) {
    for (int crane = 0; crane < state.cranes.rows(); crane++) {
      int row = state.cranes.pending.get(crane);
      if (row >= 0 && state.pending.move.get(row) == move) {
        return crane;
      }
    }
    return -1;
  }

  // ---- what yard cranes report

  /** The crane came further with its job. */
  public void stepped(int crane, int job, CraneStep step) {
    if (state.cranes.job.get(crane) != job) {
      return;
    }
    if (work.state().jobs.state(job) != JobState.RUNNING) {
      work.setJob(job, JobState.RUNNING);
    }
    int row = state.cranes.pending.get(crane);
    if (row < 0) {
      if (step == CraneStep.UNLOCKED) {
        finish(crane, job);
      }
      return;
    }
    int move = state.pending.move.get(row);
    int leg = work.openLeg(move, LegKind.YARD);
    work.started(leg);
    if (step.compareTo(CraneStep.LOCKED) >= 0) {
      locked(crane, move);
    }
    boolean picksFromTruck = work.state().moves.kind(move).isOut();
    if (step == (picksFromTruck ? CraneStep.AT_GIVER : CraneStep.AT_TAKER)) {
      repeatPermit(crane);
    }
    if (step == CraneStep.UNLOCKED) {
      unlocked(crane, move);
      state.pending.move.set(row, -1);
      finish(crane, job);
      work.done(leg);
    }
  }

  private void locked(int crane, int move) {
    Moves moves = work.state().moves;
    int exchange = moves.exchange(move, moves.kind(move).isOut() ? 2 : 0);
    if (work.state().exchanges.state(exchange) == ExchangeState.DONE) {
      return;
    }
    int x = giverXMm(move);
    int to = takerXMm(move);
    state.cranes.xMm.set(crane, x);
    state.cranes.fromXMm.set(crane, Math.min(x, to));
    state.cranes.toXMm.set(crane, Math.max(x, to));
    if (!moves.kind(move).isOut()) {
      yard.lifted(move);
    }
    work.transferred(exchange, PlaceCode.crane(firstMachine + crane));
  }

  private void unlocked(int crane, int move) {
    Moves moves = work.state().moves;
    MoveKind kind = moves.kind(move);
    int exchange = moves.exchange(move, kind.isOut() ? 3 : 1);
    if (kind.isIn()) {
      int truck = work.state().legs.machine(work.openLeg(move, LegKind.TRUCK));
      work.transferred(exchange, PlaceCode.truck(truck));
    } else {
      yard.stored(move);
      work.transferred(exchange, moves.to(move));
    }
    state.cranes.pending.set(crane, -1);
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
    YardCranes cranes = state.cranes;
    cranes.connected.set(crane, 1);
    cranes.known.set(crane, 1);
    cranes.mode.set(crane, mode);
    int open = cranes.job.get(crane);
    if (open < 0) {
      cranes.xMm.set(crane, xMm);
      cranes.fromXMm.set(crane, xMm);
      cranes.toXMm.set(crane, xMm);
    } else if (doneJob == open) {
      stepped(crane, open, CraneStep.UNLOCKED);
    } else {
      if (job == open) {
        stepped(crane, open, step);
      }
      if (job == open && isRunning) {
        repeatPermit(crane);
      } else if (work.state().jobs.state(open) != JobState.SENT) {
        // A command under way is not lost yet: its timer decides, and has the crane read again.
        work.nextAttempt(open);
        sendAgain(crane);
      }
    }
  }

  private void sendAgain(int crane) {
    int row = state.cranes.pending.get(crane);
    int job = state.cranes.job.get(crane);
    if (row < 0) {
      outputs.lift(CraneTask.travel(job, state.cranes.targetXMm.get(crane)));
    } else {
      send(job, state.pending.move.get(row));
    }
  }

  /** A permit that the crane may have missed is sent again; it is idempotent. */
  private void repeatPermit(int crane) {
    int row = state.cranes.pending.get(crane);
    if (row < 0) {
      return;
    }
    Moves moves = work.state().moves;
    int move = state.pending.move.get(row);
    MoveKind kind = moves.kind(move);
    int exchange = moves.exchange(move, kind.isOut() ? 2 : 1);
    if (kind != MoveKind.REHANDLE
        && work.state().exchanges.state(exchange) == ExchangeState.TRANSFERRING) {
      int truck = work.state().legs.machine(work.openLeg(move, LegKind.TRUCK));
      outputs.permit(state.cranes.job.get(crane), kind.isOut(), PlaceCode.truck(truck));
    }
  }

  private void finish(int crane, int job) {
    work.setJob(job, JobState.DONE);
    YardCranes cranes = state.cranes;
    int xMm = cranes.targetXMm.get(crane);
    cranes.job.set(crane, -1);
    cranes.pending.set(crane, -1);
    cranes.xMm.set(crane, xMm);
    cranes.fromXMm.set(crane, xMm);
    cranes.toXMm.set(crane, xMm);
  }
}
