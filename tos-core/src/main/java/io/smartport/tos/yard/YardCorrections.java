package io.smartport.tos.yard;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Objection;
import io.smartport.tos.work.Work;

/**
 * Changes of the stacks that no yard crane made: a move ends early, or a person found a box. Only
 * what is physically possible is checked; a box stands where it stands.
 */
public final class YardCorrections {
  private final YardState state;
  private final Yard yard;
  private final YardStock stock;
  private final Ground ground;
  private final Work work;
  private final Moves moves;
  private final BoxVisits boxes;

  YardCorrections(YardState state, Yard yard, Work work) {
    this.state = state;
    this.yard = yard;
    this.stock = yard.stock();
    this.ground = stock.ground();
    this.work = work;
    this.moves = work.state().moves;
    this.boxes = work.boxes();
  }

  /** Why the box cannot stand in the slot; the one that its move has reserved is possible. */
  public Objection objection(int box, long slot, int move) {
    int stack = PlaceCode.owner(slot) < ground.blockCount() ? ground.stackOf(slot) : -1;
    if (stack < 0) {
      return Objection.NO_SUCH_PLACE;
    }
    boolean isReserved = move >= 0 && hasReserved(move) && moves.to(move) == slot;
    SlotReason reason = stock.footing(box, stack);
    if (reason == SlotReason.OUTSIDE_BLOCK) {
      return Objection.NO_SUCH_PLACE;
    }
    if (reason != SlotReason.FITS || (!isReserved && state.stacks.reserved.get(stack) > 0)) {
      return Objection.PLACE_TAKEN;
    }
    int next = state.stacks.height.get(stack) + 1;
    if (PlaceCode.tier(slot) != next) {
      return PlaceCode.tier(slot) < next ? Objection.PLACE_TAKEN : Objection.NOT_ON_TOP;
    }
    return ground.slot(stack, boxes.lengthFt.get(box), next) == slot
        ? Objection.NONE
        : Objection.NO_SUCH_PLACE;
  }

  /** Nothing stands on the box. */
  public boolean isOnTop(int box) {
    return yard.isOnTop(box);
  }

  /** The move has this slot now, instead of the one that was reserved for it. */
  public void reserveInstead(int move, long slot) {
    if (hasReserved(move) && moves.to(move) == slot) {
      return;
    }
    giveUpReservation(move);
    yard.notPending(move);
    yard.reserve(move, slot);
  }

  /** The move ends early: what was reserved, asked and announced for it is taken back. */
  public void cancel(int move) {
    giveUpReservation(move);
    boolean isAsked = yard.notPending(move);
    boolean isHere = !moves.kind(move).isOut() && !isDone(moves.exchange(move, 0));
    if (isAsked && isHere) {
      state.stacks.leaving.add(ground.stackOf(moves.from(move)), -1);
    }
    if (moves.kind(move).isIn()) {
      yard.doNotWant(moves.box(move));
    }
  }

  private void giveUpReservation(int move) {
    if (hasReserved(move)) {
      int stack = ground.stackOf(moves.to(move));
      state.stacks.reserved.set(stack, 0);
      stock.count(stack, moves.box(move), -1);
      stock.settle(stack);
    }
  }

  private boolean hasReserved(int move) {
    int last = moves.exchange(move, moves.exchangeCount(move) - 1);
    return PlaceCode.kind(moves.to(move)) == PlaceCode.SLOT && !isDone(last);
  }

  private boolean isDone(int exchange) {
    return work.state().exchanges.state(exchange) == ExchangeState.DONE;
  }

  /** A box that a yard crane was believed to have lifted for its move stands in a slot. */
  public void putBack(int move, long slot) {
    int box = moves.box(move);
    stock.adopt(box, slot);
    yard.stands(box, slot);
    if (yard.isAsked(move)) {
      state.stacks.leaving.add(ground.stackOf(slot), 1);
    }
    work.setSource(move, slot);
  }

  /** The box of a move, which no crane had lifted, stands in another slot. */
  public void moveSource(int move, long slot) {
    int box = moves.box(move);
    if (yard.notPending(move)) {
      state.stacks.leaving.add(ground.stackOf(boxes.place.get(box)), -1);
    }
    take(box);
    put(box, slot);
    work.found(box, slot);
    work.setSource(move, slot);
  }

  /** A box without a move stands in a slot. */
  public void put(int box, long slot) {
    stock.adopt(box, slot);
    yard.stands(box, slot);
  }

  /** A box without a move, on top of its stack, was taken away. */
  public void take(int box) {
    yard.gone(box);
    stock.disown(box);
  }
}
