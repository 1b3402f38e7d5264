package io.smartport.tos.dispatch;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Objection;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.crane.CraneJobs;

/**
 * A person saw where a box is. Its custody becomes that place when the place exists, is free, and
 * lies on the way of the box's move: the legs that are thereby done are done, the rest go on.
 *
 * <pre>
 * custodian       0           1            2       3            4
 * off the ship    cell        quay crane   truck   yard crane   any slot
 * to the ship     any slot    yard crane   truck   quay crane   cell
 * in the yard     slot        yard crane   any other slot
 * cover           ship        quay crane   backreach, or back
 * </pre>
 *
 * Backwards only from 1 to 0: after that a leg is done, and others have gone on since.
 */
final class BoxConfirmation {
  private static final int NOWHERE = -1;
  private static final int TRUCK = 2;

  private final Slices slices;
  private final CompiledSite site;
  private final Work work;
  private final Moves moves;
  private final BoxVisits boxes;
  private final CraneJobs quayCranes;
  private final CraneJobs yardCranes;
  private final TruckLegs legs;

  BoxConfirmation(Slices slices, CompiledSite site) {
    this.slices = slices;
    this.site = site;
    this.work = slices.work();
    this.moves = work.state().moves;
    this.boxes = work.boxes();
    this.quayCranes = slices.quay().jobs();
    this.yardCranes = slices.yard().cranes().jobs();
    this.legs = new TruckLegs(work);
  }

  Objection confirm(int box, long place) {
    if (box < 0) {
      return Objection.NO_BOX;
    }
    if (boxes.place.get(box) == place) {
      return Objection.NONE;
    }
    int move = work.openMove(box);
    Objection objection = standing(box, place, move);
    if (objection == Objection.NONE) {
      objection = move < 0 ? relocate(box, place) : onItsWay(move, box, place);
    }
    return objection;
  }

  // ---- the place

  private Objection standing(int box, long place, int move) {
    boolean isCover = boxes.isCover(box);
    return switch (PlaceCode.kind(place)) {
      case PlaceCode.SLOT ->
          isCover
              ? Objection.NO_SUCH_PLACE
              : slices.yard().corrections().objection(box, place, move);
      case PlaceCode.SHIP -> free(box, place, !isCover && slices.quay().hasCell(place));
      case PlaceCode.HATCH -> free(box, place, isCover && slices.quay().isHatchOf(box, place));
      case PlaceCode.BACKREACH -> free(box, place, isCover && PlaceCode.owner(place) == box);
      case PlaceCode.TRUCK -> isCover ? Objection.NO_SUCH_PLACE : onTruck(box, place);
      case PlaceCode.CRANE -> free(box, place, isCrane(PlaceCode.owner(place)));
      default -> Objection.NO_SUCH_PLACE;
    };
  }

  private Objection free(int box, long place, boolean exists) {
    if (!exists) {
      return Objection.NO_SUCH_PLACE;
    }
    return work.otherAt(place, box) < 0 ? Objection.NONE : Objection.PLACE_TAKEN;
  }

  private boolean isCrane(int machine) {
    return quayCranes.has(machine) || yardCranes.has(machine);
  }

  /** A truck carries one long box or two of 20'. */
  private Objection onTruck(int box, long place) {
    int truck = slices.transport().truckOf(PlaceCode.owner(place));
    if (truck < 0 || truck >= site.trucks().size()) {
      return Objection.NO_SUCH_PLACE;
    }
    int other = work.otherAt(place, box);
    boolean isFree =
        other < 0 || (boxes.lengthFt.get(box) == 20 && boxes.lengthFt.get(other) == 20);
    return isFree ? Objection.NONE : Objection.PLACE_TAKEN;
  }

  // ---- a box that no move is under way with

  private Objection relocate(int box, long place) {
    if (PlaceCode.kind(boxes.place.get(box)) == PlaceCode.SLOT) {
      if (!slices.yard().corrections().isOnTop(box)) {
        return Objection.NOT_ON_TOP;
      }
      slices.yard().corrections().take(box);
    }
    work.found(box, place);
    if (PlaceCode.kind(place) == PlaceCode.SLOT) {
      slices.yard().corrections().put(box, place);
    }
    return Objection.NONE;
  }

  // ---- a box on its way

  private Objection onItsWay(int move, int box, long place) {
    int last = moves.exchangeCount(move);
    int now = doneExchanges(move);
    int found = custodian(move, place, last);
    if (found == NOWHERE) {
      return Objection.NOT_ON_ITS_WAY;
    }
    if (found < now && now > 1) {
      return Objection.LEG_IS_DONE;
    }
    if (quayCranes.isAtWork(move) || yardCranes.isAtWork(move)) {
      return Objection.CRANE_AT_WORK;
    }
    if (found == TRUCK && last > TRUCK && !mayHave(move, PlaceCode.owner(place))) {
      return Objection.TRUCK_TAKEN;
    }
    boolean leavesStack = now == 0 && PlaceCode.kind(boxes.place.get(box)) == PlaceCode.SLOT;
    if (leavesStack && !slices.yard().corrections().isOnTop(box)) {
      return Objection.NOT_ON_TOP;
    }
    if (found > now) {
      further(move, place, found, last);
    } else if (now == 0) {
      slices.yard().corrections().moveSource(move, place);
    } else {
      back(move, place);
    }
    return Objection.NONE;
  }

  private int doneExchanges(int move) {
    int done = 0;
    while (done < moves.exchangeCount(move)
        && work.state().exchanges.state(moves.exchange(move, done)) == ExchangeState.DONE) {
      done++;
    }
    return done;
  }

  /** Which custodian of the move a place is, counted as in the table of this class. */
  private int custodian(int move, long place, int last) {
    return switch (PlaceCode.kind(place)) {
      case PlaceCode.SLOT -> slotCustodian(move, place, last);
      case PlaceCode.TRUCK -> last > TRUCK ? TRUCK : NOWHERE;
      case PlaceCode.CRANE -> craneCustodian(move, PlaceCode.owner(place), last);
      default -> place == moves.to(move) ? last : place == moves.from(move) ? 0 : NOWHERE;
    };
  }

  private int slotCustodian(int move, long place, int last) {
    if (moves.kind(move).isOut()) {
      return last;
    }
    // A re-handled box that stands in another slot than before is out of the way, wherever that is.
    return moves.kind(move).isIn() || place == moves.from(move) ? 0 : last;
  }

  /** In a spreader only under the job of its move: otherwise nobody would set it down. */
  private int craneCustodian(int move, int machine, int last) {
    boolean isFirst = first(move).serves(machine, move);
    boolean isSecond = last > TRUCK && second(move).serves(machine, move);
    return isFirst ? 1 : isSecond ? last - 1 : NOWHERE;
  }

  private CraneJobs first(int move) {
    boolean isYard = moves.kind(move).isIn() || !hasQuayLeg(move);
    return isYard ? yardCranes : quayCranes;
  }

  private CraneJobs second(int move) {
    return first(move) == quayCranes ? yardCranes : quayCranes;
  }

  private boolean hasQuayLeg(int move) {
    return moves.kind(move).isOut() || moves.kind(move).isCover();
  }

  private boolean mayHave(int move, int machine) {
    int leg = work.openLeg(move, LegKind.TRUCK);
    int served = slices.transport().fleet().move(slices.transport().truckOf(machine));
    return leg >= 0 && (served == move || (served < 0 && work.state().legs.machine(leg) < 0));
  }

  private void back(int move, long place) {
    first(move).withdraw(move);
    if (first(move) == yardCranes) {
      slices.yard().corrections().putBack(move, place);
    }
    first(move).legs().foundBack(move, place);
  }

  private void further(int move, long place, int found, int last) {
    boolean isSlot = PlaceCode.kind(place) == PlaceCode.SLOT;
    if (isSlot) {
      makeYardLegOpen(move);
      slices.yard().corrections().reserveInstead(move, place);
    }
    if (found == TRUCK && last > TRUCK) {
      giveTruck(move, PlaceCode.owner(place));
    }
    legFound(first(move), move, place, found >= TRUCK);
    if (found > TRUCK) {
      passStation(move);
      legFound(second(move), move, place, found == last);
    }
  }

  private static void legFound(CraneJobs cranes, int move, long place, boolean isPlaced) {
    if (isPlaced) {
      cranes.withdraw(move);
    }
    cranes.legs().foundFurther(move, place, isPlaced);
  }

  private void giveTruck(int move, int machine) {
    int truck = slices.transport().truckOf(machine);
    if (slices.transport().fleet().move(truck) != move) {
      legs.give(move, machine);
      slices.transport().serve(truck, move);
      slices.quay().addTruck(slices.quay().craneOf(move), 1);
    }
  }

  private void makeYardLegOpen(int move) {
    int leg = work.openLeg(move, LegKind.YARD);
    if (work.state().legs.state(leg) != LegState.PLANNED) {
      work.failed(leg);
    }
  }

  private void passStation(int move) {
    int station = work.openLeg(move, LegKind.STATION);
    if (station >= 0) {
      work.done(station - 1);
      work.started(station);
      work.done(station);
    }
  }
}
