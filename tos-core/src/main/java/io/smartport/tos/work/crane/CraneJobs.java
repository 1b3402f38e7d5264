package io.smartport.tos.work.crane;

import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.CraneTask;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.Work;

/**
 * The jobs of the cranes of one kind: told, permitted, followed, taken back, and after a restart
 * compared with what the crane says. A crane hovers over a truck until it is permitted.
 */
public final class CraneJobs {
  private final int firstMachine;
  private final Cranes cranes;
  private final CraneSlice slice;
  private final CraneLegs legs;
  private final Work work;
  private final Moves moves;
  private final Outputs outputs;

  /**
   * @param kind leg that these cranes do: QUAY or YARD
   * @param firstMachine machine id of crane 0
   */
  public CraneJobs(
      LegKind kind, int firstMachine, Cranes cranes, CraneSlice slice, Work work, Outputs outputs) {
    this.firstMachine = firstMachine;
    this.cranes = cranes;
    this.slice = slice;
    this.legs = new CraneLegs(kind, slice, work);
    this.work = work;
    this.moves = work.state().moves;
    this.outputs = outputs;
  }

  public CraneLegs legs() {
    return legs;
  }

  /** Whether the machine is a crane of this kind. */
  public boolean has(int machine) {
    return machine >= firstMachine && machine < firstMachine + cranes.rows();
  }

  // ---- what cranes are told

  /** The idle crane shall do its leg of the move. */
  public void start(int crane, int move, Decision why) {
    int leg = legs.open(move);
    int machine = firstMachine + crane;
    work.assign(leg, machine);
    int job = work.makeJob(machine, leg, move);
    cranes.take(crane, job, move, slice.giverXMm(move), slice.takerXMm(move));
    legs.arrive(move);
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
    int box = moves.box(move);
    outputs.lift(
        new CraneTask(
            job,
            moves.kind(move).isCover() ? CraneTask.Kind.COVER : CraneTask.Kind.BOX,
            legs.mayPick(move),
            legs.mayPlace(move),
            box,
            -1,
            work.boxes().place.get(box),
            legs.taker(move),
            cranes.giverXMm.get(crane),
            cranes.takerXMm.get(crane)));
  }

  /** Both sides of an exchange are there: the crane that works on it may go on. */
  public void bothReady(int exchange) {
    int move = work.state().exchanges.move(exchange);
    int crane = exchange == legs.withTruck(move) ? craneOf(move) : -1;
    if (crane >= 0 && work.state().exchanges.state(exchange) == ExchangeState.BOTH_READY) {
      goOn(crane);
    }
  }

  /** Crane that works on its leg of the move, or -1. */
  private int craneOf(int move) {
    int leg = legs.open(move);
    int crane = leg < 0 ? -1 : work.state().legs.machine(leg) - firstMachine;
    return crane >= 0 && cranes.move(crane) == move ? crane : -1;
  }

  /** Permits what its counterpart is there for, unless somebody else drives the crane. */
  private void goOn(int crane) {
    int move = cranes.move(crane);
    int exchange = move < 0 ? -1 : legs.withTruck(move);
    if (exchange >= 0 && cranes.mode.get(crane) == 0) {
      work.permitted(exchange);
      repeatPermit(crane);
    }
  }

  /** A permit that the crane may have missed is sent again; it is idempotent. */
  private void repeatPermit(int crane) {
    if (isTransferring(crane)) {
      int move = cranes.move(crane);
      outputs.permit(cranes.job(crane), legs.picksFromTruck(move), legs.truckPlace(move));
    }
  }

  /** The machine was told something that it has to act on, and did not report that it did. */
  public boolean hasOpenCommand(int machine, int job) {
    int crane = machine - firstMachine;
    boolean isOwn = cranes.job(crane) == job;
    return cranes.runsOther.get(crane) == 1
        || (isOwn && isTransferring(crane))
        || (isOwn && work.state().jobs.state(job) == JobState.WITHDRAWN);
  }

  private boolean isTransferring(int crane) {
    int move = cranes.move(crane);
    int exchange = move < 0 ? -1 : legs.withTruck(move);
    return exchange >= 0 && work.state().exchanges.state(exchange) == ExchangeState.TRANSFERRING;
  }

  /** Keeps the machine from new work, or no longer. */
  public void lock(int machine, boolean locked) {
    cranes.locked.set(machine - firstMachine, locked ? 1 : 0);
  }

  /**
   * Takes back the job with which a crane serves a move; false when there is none. The crane ends
   * it as soon as that is safe, and says so.
   */
  public boolean withdraw(int move) {
    int crane = craneOf(move);
    if (crane < 0) {
      return false;
    }
    work.setJob(cranes.job(crane), JobState.WITHDRAWN);
    outputs.withdraw(cranes.job(crane));
    return true;
  }

  /** A crane of this kind carries out a job of the move, as far as it said. */
  public boolean isAtWork(int move) {
    int crane = craneOf(move);
    return crane >= 0 && work.state().jobs.state(cranes.job(crane)) == JobState.RUNNING;
  }

  /** A crane of this kind has a job of the move, or has yet to end one. */
  public boolean isBusyWith(int move) {
    for (int crane = 0; crane < cranes.rows(); crane++) {
      if (cranes.move(crane) == move) {
        return true;
      }
    }
    return false;
  }

  /** The machine has a job of the move. */
  public boolean serves(int machine, int move) {
    return has(machine) && cranes.move(machine - firstMachine) == move;
  }

  // ---- what cranes report

  /** The machine came further with its job. */
  public void stepped(int machine, int job, CraneStep step) {
    int crane = machine - firstMachine;
    if (cranes.job(crane) != job) {
      readIfRunsOther(machine);
      return;
    }
    cranes.runsOther.set(crane, 0);
    if (work.state().jobs.state(job) != JobState.WITHDRAWN) {
      work.setJob(job, JobState.RUNNING);
    }
    int move = cranes.move(crane);
    if (move >= 0 && legs.open(move) >= 0) {
      carried(crane, move, step);
    } else if (step == CraneStep.UNLOCKED) {
      finish(crane, job);
    }
  }

  private void carried(int crane, int move, CraneStep step) {
    int leg = legs.open(move);
    work.started(leg);
    if (step.compareTo(CraneStep.AT_GIVER) >= 0) {
      cranes.atGiver(crane);
    }
    if (step.compareTo(CraneStep.LOCKED) >= 0) {
      legs.picked(move, PlaceCode.crane(firstMachine + crane));
    }
    if (step == (legs.picksFromTruck(move) ? CraneStep.AT_GIVER : CraneStep.AT_TAKER)) {
      repeatPermit(crane);
    }
    if (step == CraneStep.UNLOCKED) {
      legs.placed(move, legs.taker(move));
      finish(crane, cranes.job(crane));
      work.done(leg);
    }
  }

  private void finish(int crane, int job) {
    work.setJob(job, JobState.DONE);
    cranes.stands(crane, cranes.takerXMm.get(crane));
  }

  /** The machine refused its job, or gave it up. */
  public void refused(int machine, int job) {
    boolean isWithdrawn =
        cranes.job(machine - firstMachine) == job
            && work.state().jobs.state(job) == JobState.WITHDRAWN;
    if (isWithdrawn) {
      outputs.readMachine(machine);
    } else {
      readIfRunsOther(machine);
    }
  }

  /** A job that it was not told, or that is over for the engine, may have ended. */
  private void readIfRunsOther(int machine) {
    if (cranes.runsOther.get(machine - firstMachine) == 1) {
      outputs.readMachine(machine);
    }
  }

  /** The machine changed its mode; whoever drove it by hand may have changed more. */
  public void mode(int machine, int mode) {
    cranes.mode.set(machine - firstMachine, mode);
    if (mode == 0) {
      outputs.readMachine(machine);
    }
  }

  /** The machine fell silent. */
  public void lost(int machine) {
    cranes.connected.set(machine - firstMachine, 0);
  }

  // ---- after a restart: read, compare, conclude

  /** The machine was read: what it does is compared with what it was told. */
  public void read(int machine, CraneReport report) {
    int crane = machine - firstMachine;
    cranes.connected.set(crane, 1);
    cranes.known.set(crane, 1);
    cranes.mode.set(crane, report.mode());
    int open = cranes.job(crane);
    boolean runsOther = report.isRunning() && report.job() != open;
    cranes.runsOther.set(crane, runsOther ? 1 : 0);
    if (runsOther) {
      endOther(report.job());
    } else if (open < 0) {
      cranes.stands(crane, report.xMm());
    } else if (report.doneJob() == open) {
      stepped(machine, open, CraneStep.UNLOCKED);
    } else {
      compare(crane, open, report);
    }
  }

  /** It ends where that is safe; then it is seen what the crane holds. */
  private void endOther(int job) {
    if (job >= 0 && job < work.state().jobs.rows()) {
      outputs.withdraw(job);
    }
  }

  private void compare(int crane, int open, CraneReport report) {
    if (report.job() == open) {
      stepped(firstMachine + crane, open, report.step());
    }
    JobState now = work.state().jobs.state(open);
    if (now == JobState.WITHDRAWN) {
      endWithdrawn(crane, open, report);
    } else if (report.job() == open && report.isRunning()) {
      goOn(crane);
    } else if (now != JobState.SENT && now != JobState.DONE) {
      // A command under way is not lost yet: its timer decides, and has the crane read again.
      sendRest(crane, open, report.load());
    }
  }

  /** Sends what is left of the job to a crane that is automatic and holds what it should. */
  private void sendRest(int crane, int job, int load) {
    int move = cranes.move(crane);
    if (move >= 0) {
      legs.undoTransfer(move);
    }
    boolean holdsIt = move < 0 || load == (legs.isPicked(move) ? moves.box(move) : -1);
    if (holdsIt && cranes.mode.get(crane) == 0) {
      work.nextAttempt(job);
      send(crane);
    } else {
      work.setJob(job, JobState.UNKNOWN);
    }
  }

  private void endWithdrawn(int crane, int job, CraneReport report) {
    if (report.isRunning()) {
      outputs.withdraw(job);
      return;
    }
    if (cranes.move(crane) >= 0) {
      legs.leave(cranes.move(crane));
    }
    cranes.stands(crane, report.xMm());
    work.jobEnded(job);
  }
}
