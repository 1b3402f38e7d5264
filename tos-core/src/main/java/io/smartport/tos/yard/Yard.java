package io.smartport.tos.yard;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.Work;

/** Stacks and slots: what dispatch asks of the yard, and re-handles. */
public final class Yard {
  /** No slot. */
  public static final long NO_SLOT = 0;

  private static final int SOON = 2;

  /** Stacks that a block keeps open for re-handles of a kind of box. */
  private static final int ROOM_TO_DIG = 10;

  private static final int ROOM_TO_DIG_45 = 2;

  private final YardState state;
  private final Work work;
  private final BoxVisits boxes;
  private final Ground ground;
  private final YardStock stock;
  private final YardCraneControl cranes;
  private final YardCorrections corrections;
  private final SlotPolicy policy = SlotPolicy.LOWEST_THEN_NEAREST;

  /**
   * @param firstMachine machine id of yard crane 0
   */
  public Yard(CompiledSite site, YardState state, Work work, Outputs outputs, int firstMachine) {
    this.state = state;
    this.work = work;
    this.boxes = work.boxes();
    this.stock = new YardStock(site, state, boxes);
    this.ground = stock.ground();
    if (state.cranes.rows() == 0) {
      state.cranes.resize(site.armgs().size());
    }
    this.cranes = new YardCraneControl(site, state, ground, work, outputs, firstMachine, this);
    this.corrections = new YardCorrections(state, this, work);
  }

  public YardCraneControl cranes() {
    return cranes;
  }

  /** The boxes that stand in the yard. */
  public YardStock stock() {
    return stock;
  }

  /** What people change. */
  public YardCorrections corrections() {
    return corrections;
  }

  // ---- slots

  /**
   * The best slot of a block for a box that comes in, or {@link #NO_SLOT}: also when so few stacks
   * would take it that none would be left to dig.
   */
  public long bestSlot(int block, int box, int fromXMm) {
    int room = boxes.lengthFt.get(box) == 45 ? ROOM_TO_DIG_45 : ROOM_TO_DIG;
    return bestSlot(block, box, fromXMm, -1, false, room);
  }

  /**
   * @param exceptStack stack that is not a target, or -1
   * @param overWanted whether boxes that will be fetched may come to lie below
   * @param leastChoice stacks that must take it
   */
  private long bestSlot(
      int block, int box, int fromXMm, int exceptStack, boolean overWanted, int leastChoice) {
    int choice = 0;
    Block at = ground.block(block);
    int lengthFt = boxes.lengthFt.get(box);
    int best = -1;
    long bestCost = Long.MAX_VALUE;
    for (int teuBay = 0; teuBay < at.teuBays(); teuBay++) {
      for (int row = 0; row < at.rows(); row++) {
        int stack = ground.stack(block, teuBay, row);
        if (stack == exceptStack || stock.reason(box, stack, overWanted) != SlotReason.FITS) {
          continue;
        }
        choice++;
        int travel = Math.abs(ground.xMm(stack, lengthFt) - fromXMm);
        long cost =
            policy.cost(state.stacks.height.get(stack), breaksPair(stack, lengthFt), travel);
        if (cost < bestCost) {
          bestCost = cost;
          best = stack;
        }
      }
    }
    return best < 0 || choice < leastChoice
        ? NO_SLOT
        : ground.slot(best, lengthFt, state.stacks.height.get(best) + 1);
  }

  private boolean breaksPair(int stack, int lengthFt) {
    if (lengthFt != 20 || state.stacks.height.get(stack) > 0) {
      return false;
    }
    int block = ground.blockOf(stack);
    int other = ground.teuBay(block, stack) ^ 1;
    return other < ground.block(block).teuBays()
        && state.stacks.anchor.get(ground.stack(block, other, ground.row(block, stack))) < 0;
  }

  /** Reserves a slot for a move's box and puts the move on the block's list. */
  public void reserve(int move, long slot) {
    work.reserveTarget(move, slot);
    int stack = ground.stackOf(slot);
    stock.occupy(stack, work.state().moves.box(move));
    state.stacks.reserved.set(stack, 1);
    addPending(move, PlaceCode.owner(slot));
  }

  /** Along the quay in mm. */
  public int xMm(long slot, int box) {
    return ground.xMm(slot, boxes.lengthFt.get(box));
  }

  /** Moves that wait for or are under a yard crane in a block. */
  public int pendingIn(int block) {
    int count = 0;
    for (int row = 0; row < state.pending.rows(); row++) {
      if (state.pending.move.get(row) >= 0 && state.pending.block.get(row) == block) {
        count++;
      }
    }
    return count;
  }

  /** The box of a move was set down in its slot. */
  void stored(int move) {
    int stack = ground.stackOf(work.state().moves.to(move));
    state.stacks.reserved.set(stack, 0);
    stock.put(work.state().moves.box(move), stack);
  }

  /** The box of a move was lifted off its stack. */
  void lifted(int move) {
    int stack = ground.stackOf(work.state().moves.from(move));
    int height = state.stacks.height.get(stack) - 1;
    int index = stack * Stacks.TIERS_MAX + height;
    if (state.tiers.box.get(index) != work.state().moves.box(move)) {
      throw new IllegalStateException(
          "box "
              + work.state().moves.box(move)
              + " lifted, but "
              + state.tiers.box.get(index)
              + " is on top of stack "
              + stack);
    }
    state.tiers.box.set(index, -1);
    state.stacks.height.set(stack, height);
    state.stacks.leaving.add(stack, -1);
    stock.count(stack, work.state().moves.box(move), -1);
    if (isWanted(work.state().moves.box(move))) {
      state.stacks.wanted.add(stack, -1);
    }
    stock.settle(stack);
  }

  // ---- retrievals

  /** A move will fetch this box from where it stands: nothing is stacked over it from now on. */
  public void want(int box) {
    long slot = boxes.place.get(box);
    boxes.wanted.set(box, 1);
    if (PlaceCode.kind(slot) == PlaceCode.SLOT) {
      state.stacks.wanted.add(ground.stackOf(slot), 1);
    }
  }

  /** No move will fetch the box any more. */
  void doNotWant(int box) {
    if (isWanted(box)) {
      gone(box);
      int rehandle = work.openMove(box);
      if (rehandle >= 0 && work.state().moves.kind(rehandle) == MoveKind.REHANDLE) {
        state.stacks.wanted.add(ground.stackOf(work.state().moves.to(rehandle)), -1);
      }
      boxes.wanted.set(box, 0);
    }
  }

  /** The box stands in a slot; it counts there when it is wanted. */
  void stands(int box, long slot) {
    if (isWanted(box)) {
      state.stacks.wanted.add(ground.stackOf(slot), 1);
    }
  }

  /** The box leaves its slot, if it is in one. */
  void gone(int box) {
    long slot = boxes.place.get(box);
    if (isWanted(box) && PlaceCode.kind(slot) == PlaceCode.SLOT) {
      state.stacks.wanted.add(ground.stackOf(slot), -1);
    }
  }

  /** A move fetches the box to a ship; a box that came by ship stays. */
  private boolean isWanted(int box) {
    return boxes.wanted.get(box) != 0;
  }

  /** No other box stands on the box, and none is on its way onto it. */
  public boolean isAccessible(int box) {
    return isOnTop(box) && state.stacks.reserved.get(ground.stackOf(boxes.place.get(box))) == 0;
  }

  /** No other box stands on the box. */
  boolean isOnTop(int box) {
    long slot = boxes.place.get(box);
    if (PlaceCode.kind(slot) != PlaceCode.SLOT) {
      return false;
    }
    int stack = ground.stackOf(slot);
    int height = state.stacks.height.get(stack);
    return height > 0 && state.tiers.box.get(stack * Stacks.TIERS_MAX + height - 1) == box;
  }

  /**
   * A truck was sent for the box of a move: a yard crane is asked to fetch it, as soon as the box
   * is not itself under way to another slot.
   *
   * @return whether a yard crane is asked now or was before
   */
  public boolean retrieve(int move) {
    int box = work.state().moves.box(move);
    long slot = boxes.place.get(box);
    if (isPending(box) || PlaceCode.kind(slot) != PlaceCode.SLOT) {
      return isAsked(move);
    }
    work.setSource(move, slot);
    state.stacks.leaving.add(ground.stackOf(slot), 1);
    addPending(move, PlaceCode.owner(slot));
    return true;
  }

  /**
   * Plans re-handles for all boxes that stand on the box and are not about to leave by themselves.
   *
   * @param urgent also for boxes that will be fetched soon, but have no truck yet
   * @return false when a box finds no slot in the block
   */
  public boolean digOut(int move, boolean urgent) {
    int box = work.state().moves.box(move);
    long slot = boxes.place.get(box);
    if (PlaceCode.kind(slot) != PlaceCode.SLOT) {
      return true;
    }
    int stack = ground.stackOf(slot);
    if (state.stacks.reserved.get(stack) > 0) {
      // What is on its way stands on what is here: first it has to land.
      return true;
    }
    int above = -1;
    for (int tier = state.stacks.height.get(stack) - 1; tier >= 0; tier--) {
      int other = state.tiers.box.get(stack * Stacks.TIERS_MAX + tier);
      if (other == box) {
        return true;
      }
      if (isPending(other) || (!urgent && boxes.wanted.get(other) == SOON)) {
        above = -1;
        continue;
      }
      int rehandle = rehandle(other, stack);
      if (rehandle < 0) {
        return false;
      }
      work.precedeAtLift(rehandle, move);
      if (above >= 0) {
        work.precedeAtLift(above, rehandle);
      }
      above = rehandle;
    }
    return true;
  }

  private int rehandle(int box, int stack) {
    int block = ground.blockOf(stack);
    int x = ground.xMm(stack, boxes.lengthFt.get(box));
    long target = bestSlot(block, box, x, stack, false, 1);
    if (target == NO_SLOT) {
      target = bestSlot(block, box, x, stack, true, 1);
    }
    if (target == NO_SLOT) {
      return -1;
    }
    int move = work.plan(MoveKind.REHANDLE, box, -1, -1, boxes.place.get(box), target, false);
    reserve(move, target);
    state.stacks.leaving.add(stack, 1);
    if (isWanted(box)) {
      state.stacks.wanted.add(ground.stackOf(target), 1);
    }
    return move;
  }

  // ---- pending moves

  /** The box will be fetched within the look-ahead of a quay crane. */
  public void soon(int box) {
    boxes.wanted.set(box, SOON);
  }

  /** A yard crane is asked for the move. */
  boolean isAsked(int move) {
    for (int row = 0; row < state.pending.rows(); row++) {
      if (state.pending.move.get(row) == move) {
        return true;
      }
    }
    return false;
  }

  private boolean isPending(int box) {
    for (int row = 0; row < state.pending.rows(); row++) {
      int move = state.pending.move.get(row);
      if (move >= 0 && work.state().moves.box(move) == box) {
        return true;
      }
    }
    return false;
  }

  /** The move does not wait for a yard crane any more; whether it did. */
  boolean notPending(int move) {
    for (int row = 0; row < state.pending.rows(); row++) {
      if (state.pending.move.get(row) == move) {
        state.pending.move.set(row, -1);
        return true;
      }
    }
    return false;
  }

  private void addPending(int move, int block) {
    int leg = work.openLeg(move, LegKind.YARD);
    if (leg < 0 || work.state().legs.state(leg) != LegState.PLANNED) {
      throw new IllegalStateException("move " + move + " has no yard leg to plan");
    }
    int row = 0;
    while (row < state.pending.rows() && state.pending.move.get(row) >= 0) {
      row++;
    }
    if (row == state.pending.rows()) {
      state.pending.addRow();
    }
    state.pending.move.set(row, move);
    state.pending.block.set(row, block);
  }
}
