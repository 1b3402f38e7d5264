package io.smartport.tos.work.crane;

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

/**
 * The jobs of the cranes of one kind: told, permitted, followed, and after a restart compared with
 * what the crane says. One of a crane's two exchanges may be with a truck; it hovers there until it
 * is permitted.
 */
public final class CraneJobs {
  /** Exchange of a move in which its second crane takes the box off the truck. */
  private static final int OFF_TRUCK = 2;

  private final LegKind kind;
  private final int firstMachine;
  private final Cranes cranes;
  private final CraneSlice slice;
  private final Work work;
  private final Moves moves;
  private final Outputs outputs;

  /**
   * @param kind leg that these cranes do: QUAY or YARD
   * @param firstMachine machine id of crane 0
   */
  public CraneJobs(
      LegKind kind, int firstMachine, Cranes cranes, CraneSlice slice, Work work, Outputs outputs) {
    this.kind = kind;
    this.firstMachine = firstMachine;
    this.cranes = cranes;
    this.slice = slice;
    this.work = work;
    this.moves = work.state().moves;
    this.outputs = outputs;
  }

  // ---- what cranes are told

  /** The idle crane shall do its leg of the move. */
  public void start(int crane, int move, Decision why) {
    int leg = work.openLeg(move, kind);
    int machine = firstMachine + crane;
    work.assign(leg, machine);
    int job = work.makeJob(machine, leg, move);
    cranes.take(crane, job, move, slice.giverXMm(move), slice.takerXMm(move));
    if (placesOnTruck(move)) {
      work.giverReady(placing(move));
    } else if (picksFromTruck(move)) {
      work.takerThere(picking(move));
    }
    outputs.decided(why);
    send(crane);
  }

  /** The idle crane shall go there. */
  public void travel(int crane, int toXMm) {
    int job = work.makeJob(firstMachine + crane, -1, -1);
    cranes.take(crane, job, -1, toXMm, toXMm);
    send(crane);
  }

  private void send(int crane) {
    int job = cranes.job(crane);
    int move = cranes.move(crane);
    if (move < 0) {
      outputs.lift(CraneTask.travel(job, cranes.takerXMm.get(crane)));
      return;
    }
    boolean pick = !picksFromTruck(move) || permit(picking(move));
    boolean place = !placesOnTruck(move) || permit(placing(move));
    int box = moves.box(move);
    outputs.lift(
        new CraneTask(
            job,
            moves.kind(move).isCover() ? CraneTask.Kind.COVER : CraneTask.Kind.BOX,
            pick,
            place,
            box,
            -1,
            work.boxes().place.get(box),
            taker(move),
            cranes.giverXMm.get(crane),
            cranes.takerXMm.get(crane)));
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
    int move = work.state().exchanges.move(exchange);
    if (work.state().exchanges.state(exchange) != ExchangeState.BOTH_READY
        || exchange != withTruck(move)) {
      return;
    }
    int crane = craneOf(move);
    if (crane >= 0) {
      work.permitted(exchange);
      sendPermit(crane, move);
    }
  }

  /** Crane that works on its leg of the move, or -1. */
  private int craneOf(int move) {
    int leg = work.openLeg(move, kind);
    int crane = leg < 0 ? -1 : work.state().legs.machine(leg) - firstMachine;
    return crane >= 0 && cranes.move(crane) == move ? crane : -1;
  }

  /** A permit that the crane may have missed is sent again; it is idempotent. */
  private void repeatPermit(int crane) {
    if (isTransferring(crane)) {
      sendPermit(crane, cranes.move(crane));
    }
  }

  /** The machine has a permit, and did not report that it picked or placed. */
  public boolean hasUnusedPermit(int machine) {
    return isTransferring(machine - firstMachine);
  }

  private boolean isTransferring(int crane) {
    int move = cranes.move(crane);
    int exchange = move < 0 ? -1 : withTruck(move);
    return exchange >= 0 && work.state().exchanges.state(exchange) == ExchangeState.TRANSFERRING;
  }

  private void sendPermit(int crane, int move) {
    outputs.permit(cranes.job(crane), picksFromTruck(move), truckPlace(move));
  }

  // ---- the two exchanges of a crane

  private boolean picksFromTruck(int move) {
    MoveKind of = moves.kind(move);
    return kind == LegKind.QUAY ? of.isIn() : of.isOut();
  }

  private boolean placesOnTruck(int move) {
    MoveKind of = moves.kind(move);
    return kind == LegKind.QUAY ? of.isOut() : of.isIn();
  }

  private int picking(int move) {
    return moves.exchange(move, picksFromTruck(move) ? OFF_TRUCK : 0);
  }

  private int placing(int move) {
    return picking(move) + 1;
  }

  /** The exchange with a truck, or -1. */
  private int withTruck(int move) {
    if (picksFromTruck(move)) {
      return picking(move);
    }
    return placesOnTruck(move) ? placing(move) : -1;
  }

  private long taker(int move) {
    return placesOnTruck(move) ? truckPlace(move) : moves.to(move);
  }

  /** The truck that takes or brings the box; OUTSIDE as long as none is chosen. */
  private long truckPlace(int move) {
    int leg = work.openLeg(move, LegKind.TRUCK);
    int truck = leg < 0 ? -1 : work.state().legs.machine(leg);
    return truck < 0 ? PlaceCode.OUTSIDE : PlaceCode.truck(truck);
  }

  // ---- what cranes report

  /** The machine came further with its job. */
  public void stepped(int machine, int job, CraneStep step) {
    int crane = machine - firstMachine;
    if (cranes.job(crane) != job) {
      return;
    }
    if (work.state().jobs.state(job) != JobState.RUNNING) {
      work.setJob(job, JobState.RUNNING);
    }
    int move = cranes.move(crane);
    if (move >= 0) {
      carried(crane, move, step);
    } else if (step == CraneStep.UNLOCKED) {
      finish(crane, job);
    }
  }

  private void carried(int crane, int move, CraneStep step) {
    int leg = work.openLeg(move, kind);
    work.started(leg);
    if (step.compareTo(CraneStep.AT_GIVER) >= 0) {
      cranes.atGiver(crane);
    }
    if (step.compareTo(CraneStep.LOCKED) >= 0 && !isDone(picking(move))) {
      slice.lifted(move);
      work.transferred(picking(move), PlaceCode.crane(firstMachine + crane));
    }
    if (step == (picksFromTruck(move) ? CraneStep.AT_GIVER : CraneStep.AT_TAKER)) {
      repeatPermit(crane);
    }
    if (step == CraneStep.UNLOCKED) {
      slice.landed(move);
      work.transferred(placing(move), taker(move));
      finish(crane, cranes.job(crane));
      work.done(leg);
    }
  }

  private boolean isDone(int exchange) {
    return work.state().exchanges.state(exchange) == ExchangeState.DONE;
  }

  private void finish(int crane, int job) {
    work.setJob(job, JobState.DONE);
    cranes.stands(crane, cranes.takerXMm.get(crane));
  }

  /** The machine changed its mode. */
  public void mode(int machine, int mode) {
    cranes.mode.set(machine - firstMachine, mode);
  }

  /** The machine fell silent. */
  public void lost(int machine) {
    cranes.connected.set(machine - firstMachine, 0);
  }

  /** The machine was read: what it does is compared with what it was told. */
  public void read(int machine, CraneReport report) {
    int crane = machine - firstMachine;
    cranes.connected.set(crane, 1);
    cranes.known.set(crane, 1);
    cranes.mode.set(crane, report.mode());
    int open = cranes.job(crane);
    if (open < 0) {
      cranes.stands(crane, report.xMm());
    } else if (report.doneJob() == open) {
      stepped(machine, open, CraneStep.UNLOCKED);
    } else {
      compare(crane, open, report);
    }
  }

  private void compare(int crane, int open, CraneReport report) {
    if (report.job() == open) {
      stepped(firstMachine + crane, open, report.step());
    }
    if (report.job() == open && report.isRunning()) {
      repeatPermit(crane);
    } else if (work.state().jobs.state(open) != JobState.SENT) {
      // A command under way is not lost yet: its timer decides, and has the crane read again.
      work.nextAttempt(open);
      send(crane);
    }
  }
}
