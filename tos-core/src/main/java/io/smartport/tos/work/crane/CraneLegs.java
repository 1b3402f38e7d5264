package io.smartport.tos.work.crane;

import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Work;

/**
 * The legs that cranes of one kind do, each between two exchanges: picking and placing. One of the
 * two may be with a truck. Reports of cranes and findings of people end in the same calls here.
 */
public final class CraneLegs {
  /** Exchange of a move in which its second crane takes the box off the truck. */
  private static final int OFF_TRUCK = 2;

  private final LegKind kind;
  private final CraneSlice slice;
  private final Work work;
  private final Moves moves;

  CraneLegs(LegKind kind, CraneSlice slice, Work work) {
    this.kind = kind;
    this.slice = slice;
    this.work = work;
    this.moves = work.state().moves;
  }

  /** The leg of the move, or -1 when it is over or never was. */
  int open(int move) {
    return work.openLeg(move, kind);
  }

  boolean picksFromTruck(int move) {
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
  int withTruck(int move) {
    if (picksFromTruck(move)) {
      return picking(move);
    }
    return placesOnTruck(move) ? placing(move) : -1;
  }

  boolean mayPick(int move) {
    return !picksFromTruck(move) || isPermitted(picking(move));
  }

  boolean mayPlace(int move) {
    return !placesOnTruck(move) || isPermitted(placing(move));
  }

  private boolean isPermitted(int exchange) {
    work.permitted(exchange);
    ExchangeState now = work.state().exchanges.state(exchange);
    return now == ExchangeState.TRANSFERRING || now == ExchangeState.DONE;
  }

  /** Where the box goes; OUTSIDE as long as no truck is chosen. */
  long taker(int move) {
    return placesOnTruck(move) ? truckPlace(move) : moves.to(move);
  }

  /** The truck that takes or brings the box; OUTSIDE as long as none is chosen. */
  long truckPlace(int move) {
    int leg = work.openLeg(move, LegKind.TRUCK);
    int truck = leg < 0 ? -1 : work.state().legs.machine(leg);
    return truck < 0 ? PlaceCode.OUTSIDE : PlaceCode.truck(truck);
  }

  /** A crane is there for the leg, or will be: it is the active side of both exchanges. */
  void arrive(int move) {
    if (placesOnTruck(move)) {
      work.giverReady(placing(move));
    } else if (picksFromTruck(move)) {
      work.takerThere(picking(move));
    }
  }

  /** No crane is there for the leg any more. */
  void leave(int move) {
    if (placesOnTruck(move)) {
      work.giverGone(placing(move));
    } else if (picksFromTruck(move)) {
      work.takerGone(picking(move));
    }
  }

  /** What was permitted was not begun: it is open again. */
  void undoTransfer(int move) {
    if (withTruck(move) >= 0) {
      work.transferUndone(withTruck(move));
    }
  }

  /** The box has left its giver. */
  boolean isPicked(int move) {
    return work.state().exchanges.state(picking(move)) == ExchangeState.DONE;
  }

  /** The box left its giver. */
  void picked(int move, long place) {
    if (!isPicked(move)) {
      slice.lifted(move);
      work.transferred(picking(move), place);
    }
  }

  /** The box has its taker; the leg is done with that. */
  void placed(int move, long place) {
    slice.landed(move);
    work.transferred(placing(move), place);
  }

  /**
   * A person saw that the leg has come further than was reported.
   *
   * @param place where the box is now
   * @param isPlaced whether the leg is done, else the box is in the spreader
   */
  public void foundFurther(int move, long place, boolean isPlaced) {
    int leg = open(move);
    if (leg >= 0) {
      picked(move, place);
      if (isPlaced) {
        placed(move, place);
        work.done(leg);
      }
    }
  }

  /** A person saw the box with its giver, though it was taken for lifted. */
  public void foundBack(int move, long place) {
    work.returned(picking(move), place);
    leave(move);
    work.failed(open(move));
  }
}
