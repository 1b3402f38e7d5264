package io.smartport.tos.dispatch;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.Incident;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.ReportedLoads;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.crane.CraneJobs;

/**
 * Compares what a machine says that it carries with what it is believed to carry. A reading may be
 * older than what is believed, so a disagreement must last; meanwhile the machine gets no new work,
 * and it and its counterpart are read again.
 *
 * <pre>
 * machine says     counterpart says    conclusion
 * no load, though  it has the box      handed over: the exchange is done
 * believed in it   it has not          BOX_WITH_NEITHER_SIDE
 * a load believed  it has it, too      CUSTODY_DISAGREES, both machines locked
 * in another       it has not, and is  handed over: the exchange is done
 * machine          the giver
 *                  it has not          CUSTODY_DISAGREES
 * a load believed  - (cannot be read)  picked, when the machine has the job of its move; else
 * in a stack                           LOAD_WITHOUT_JOB
 * </pre>
 */
public final class LoadComparison {
  /** So long a disagreement lasts before something is concluded from it. */
  private static final long LASTS_MS = 40_000;

  private static final long AGAIN_MS = 20_000;
  private static final int NONE = -1;

  private final Slices slices;
  private final Work work;
  private final Moves moves;
  private final BoxVisits boxes;
  private final ReportedLoads loads;
  private final Recovery recovery;

  LoadComparison(Slices slices, Recovery recovery) {
    this.slices = slices;
    this.work = slices.work();
    this.moves = work.state().moves;
    this.boxes = work.boxes();
    this.loads = work.state().loads;
    this.recovery = recovery;
  }

  /** A machine was read: crane or truck. */
  public void reported(int machine, int load1, int load2) {
    work.reportLoads(machine, load1, load2);
    int missing = missing(machine);
    int extra = missing >= 0 ? NONE : extra(machine);
    if (missing < 0 && extra < 0) {
      endDoubt(machine);
    } else if (!loads.isDoubted(machine)) {
      beginDoubt(machine, Math.max(missing, extra));
    } else if (slices.outputs().nowMs() - loads.doubtedSinceMs(machine) >= LASTS_MS) {
      endDoubt(machine);
      if (missing >= 0) {
        concludeMissing(machine, missing);
      } else {
        concludeExtra(machine, extra);
      }
    }
  }

  /** The doubt about a machine lasts: it is read again. */
  public void lookAgain(int machine) {
    if (loads.isDoubted(machine)) {
      int missing = missing(machine);
      readAgain(machine, missing >= 0 ? missing : extra(machine));
    }
  }

  /** A machine fell silent: what it said last proves nothing any more. */
  public void lost(int machine) {
    endDoubt(machine);
  }

  private void beginDoubt(int machine, int box) {
    work.doubt(machine, true);
    recovery.lock(machine);
    readAgain(machine, box);
  }

  private void endDoubt(int machine) {
    if (loads.isDoubted(machine)) {
      work.doubt(machine, false);
      recovery.lock(machine);
    }
  }

  private void readAgain(int machine, int box) {
    slices.outputs().readMachine(machine);
    int counterpart = counterpart(machine, box);
    if (counterpart >= 0) {
      slices.outputs().readMachine(counterpart);
    }
    slices.outputs().machineTimer(machine, slices.outputs().nowMs() + AGAIN_MS);
  }

  // ---- what disagrees

  /** A box that is believed in the machine, and that it does not report; or none. */
  private int missing(int machine) {
    long here = place(machine);
    for (int box = 0; box < boxes.rows(); box++) {
      if (boxes.place.get(box) == here && !loads.holds(machine, box)) {
        return box;
      }
    }
    return NONE;
  }

  /** A box that the machine reports, and that is believed elsewhere; or none. */
  private int extra(int machine) {
    long here = place(machine);
    for (int n = 0; n < 2; n++) {
      int box = loads.load(machine, n);
      if (box >= 0 && box < boxes.rows() && boxes.place.get(box) != here) {
        return box;
      }
    }
    return NONE;
  }

  private long place(int machine) {
    boolean isTruck = slices.transport().truckOf(machine) >= 0;
    return isTruck ? PlaceCode.truck(machine) : PlaceCode.crane(machine);
  }

  /** The machine that has or gets the box when this one has not; or none. */
  private int counterpart(int machine, int box) {
    if (box < 0) {
      return NONE;
    }
    long place = boxes.place.get(box);
    if (place != place(machine)) {
      return isMachine(place) ? PlaceCode.owner(place) : NONE;
    }
    int move = work.openMove(box);
    return move < 0 ? NONE : nextCustodian(move);
  }

  private static boolean isMachine(long place) {
    int kind = PlaceCode.kind(place);
    return kind == PlaceCode.TRUCK || kind == PlaceCode.CRANE;
  }

  /** The machine that takes the box in the move's next exchange; or none. */
  private int nextCustodian(int move) {
    int done = 0;
    while (done < moves.exchangeCount(move)
        && work.state().exchanges.state(moves.exchange(move, done)) == ExchangeState.DONE) {
      done++;
    }
    boolean isOut = moves.kind(move).isOut();
    LegKind kind =
        switch (done) {
          case 1 -> LegKind.TRUCK;
          case 2 -> isOut ? LegKind.YARD : LegKind.QUAY;
          default -> null;
        };
    if (kind == null || moves.exchangeCount(move) == 2) {
      return NONE;
    }
    int leg = work.openLeg(move, kind);
    return leg < 0 ? NONE : work.state().legs.machine(leg);
  }

  // ---- what is concluded

  private void concludeMissing(int machine, int box) {
    int counterpart = counterpart(machine, box);
    if (loads.holds(counterpart, box)) {
      handedOver(work.openMove(box), machine, counterpart);
    } else {
      open(IncidentKind.BOX_WITH_NEITHER_SIDE, machine, counterpart, box);
    }
  }

  private void concludeExtra(int machine, int box) {
    int counterpart = counterpart(machine, box);
    int move = work.openMove(box);
    if (counterpart >= 0) {
      boolean isTaker = move >= 0 && nextCustodian(move) == machine;
      if (isTaker && !loads.holds(counterpart, box)) {
        handedOver(move, counterpart, machine);
      } else {
        open(IncidentKind.CUSTODY_DISAGREES, machine, counterpart, box);
      }
    } else if (move >= 0 && serves(machine, move)) {
      cranes(machine).legs().foundFurther(move, place(machine), false);
      slices.outputs().readMachine(machine);
    } else {
      open(IncidentKind.LOAD_WITHOUT_JOB, machine, NONE, box);
    }
  }

  private void handedOver(int move, int giver, int taker) {
    boolean isGiverCrane = slices.transport().truckOf(giver) < 0;
    if (isGiverCrane) {
      cranes(giver).withdraw(move);
      cranes(giver).legs().foundFurther(move, place(taker), true);
    } else {
      cranes(taker).legs().foundFurther(move, place(taker), false);
      slices.outputs().readMachine(taker);
    }
  }

  private boolean serves(int machine, int move) {
    return slices.transport().truckOf(machine) < 0 && cranes(machine).serves(machine, move);
  }

  private CraneJobs cranes(int machine) {
    CraneJobs quayCranes = slices.quay().jobs();
    return quayCranes.has(machine) ? quayCranes : slices.yard().cranes().jobs();
  }

  private void open(IncidentKind kind, int machine, int counterpart, int box) {
    Incident what = Incident.ofMachine(kind, machine, place(machine));
    work.incidents().open(what.and(counterpart).with(work.openMove(box), box));
  }
}
