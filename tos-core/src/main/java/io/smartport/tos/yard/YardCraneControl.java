package io.smartport.tos.yard;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkState;
import io.smartport.tos.work.crane.CraneJobs;
import java.util.List;

/**
 * Yard cranes: the nearest job without interference on its rail. A crane claims the part of the
 * rail between where it is and where its job takes it; an idle crane in the way is sent aside.
 */
public final class YardCraneControl {
  private final YardState state;
  private final Ground ground;
  private final Work work;
  private final Outputs outputs;
  private final int firstMachine;
  private final Yard yard;
  private final YardRail rail;
  private final YardMoves moves;
  private final CraneJobs jobs;
  private long retrieveLeadMs = 60_000;

  YardCraneControl(
      CompiledSite site,
      YardState state,
      Ground ground,
      Work work,
      Outputs outputs,
      int firstMachine,
      Yard yard) {
    this.state = state;
    this.ground = ground;
    this.work = work;
    this.outputs = outputs;
    this.firstMachine = firstMachine;
    this.yard = yard;
    this.rail = new YardRail(site, ground, state.cranes);
    this.moves = new YardMoves(work.state().moves, yard);
    this.jobs = new CraneJobs(LegKind.YARD, firstMachine, state.cranes, moves, work, outputs);
  }

  public void configure(long newRetrieveLeadMs) {
    retrieveLeadMs = newRetrieveLeadMs;
  }

  /** What yard cranes are told and report. */
  public CraneJobs jobs() {
    return jobs;
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
      if (state.cranes.move(crane) == state.pending.move.get(row)) {
        return true;
      }
    }
    return false;
  }

  private void advanceBlock(int block) {
    List<Integer> cranes = ground.block(block).armgIds();
    int bestCrane = -1;
    int bestMove = -1;
    long bestCost = Long.MAX_VALUE;
    for (int row = 0; row < state.pending.rows(); row++) {
      int move = state.pending.move.get(row);
      if (move < 0 || state.pending.block.get(row) != block || isWorked(row) || !isPossible(move)) {
        continue;
      }
      for (int crane : cranes) {
        if (state.cranes.isIdle(crane) && rail.reaches(crane, fromXMm(move), toXMm(move))) {
          long cost = Math.abs(state.cranes.xMm(crane) - moves.giverXMm(move));
          if (cost < bestCost) {
            bestCost = cost;
            bestCrane = crane;
            bestMove = move;
          }
        }
      }
    }
    if (bestCrane >= 0 && clearTheWay(bestCrane, bestMove)) {
      start(bestCrane, bestMove, bestCost);
    }
  }

  /** Can the move's yard leg begin now? */
  private boolean isPossible(int move) {
    WorkState now = work.state();
    if (now.moves.state(move) == MoveState.HELD) {
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

  private int fromXMm(int move) {
    return Math.min(moves.giverXMm(move), moves.takerXMm(move));
  }

  private int toXMm(int move) {
    return Math.max(moves.giverXMm(move), moves.takerXMm(move));
  }

  /** Sends an idle partner aside; true when the way is clear now. */
  private boolean clearTheWay(int crane, int move) {
    int from = fromXMm(move);
    int to = toXMm(move);
    int partner = rail.partner(crane);
    if (partner < 0 || !rail.isInTheWay(partner, crane, from, to)) {
      return true;
    }
    jobs.travel(partner, rail.asideXMm(partner, crane, from, to));
    return false;
  }

  private void start(int crane, int move, long cost) {
    jobs.start(
        crane,
        move,
        Decision.only(
            Decision.Kind.MOVE_FOR_YARD_CRANE,
            firstMachine + crane,
            move,
            cost,
            Decision.Rule.LEAST_COST));
  }
}
