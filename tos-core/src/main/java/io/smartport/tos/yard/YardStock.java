package io.smartport.tos.yard;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;

/** Which box stands where in the yard, and what may stand where. */
public final class YardStock {
  private final YardState state;
  private final BoxVisits boxes;
  private final Ground ground;
  private final SlotRules rules;

  public YardStock(CompiledSite site, YardState state, BoxVisits boxes) {
    this.state = state;
    this.boxes = boxes;
    this.ground = new Ground(site);
    this.rules = new SlotRules(ground, state);
    if (state.stacks.rows() == 0) {
      state.fill.resize(ground.blockCount());
      state.stacks.resize(ground.stackCount());
      state.tiers.resize(ground.stackCount() * Stacks.TIERS_MAX);
    }
  }

  Ground ground() {
    return ground;
  }

  /**
   * Slot over the top of a stack.
   *
   * @param teuBay from 0, the first of the stack's TEU bays
   * @param row from 0
   */
  public long topSlot(int block, int teuBay, int row, int lengthFt) {
    int stack = ground.stack(block, teuBay, row);
    return ground.slot(stack, lengthFt, state.stacks.height.get(stack) + 1);
  }

  /** Why a box of the stock may not stand in this slot; only the next tier of a stack fits. */
  public SlotReason reason(int box, long slot) {
    int stack = ground.stackOf(slot);
    if (stack < 0) {
      return SlotReason.OUTSIDE_BLOCK;
    }
    SlotReason reason = rules.reason(boxes, box, stack, true);
    int next = state.stacks.height.get(stack) + 1;
    if (reason == SlotReason.FITS && PlaceCode.tier(slot) != next) {
      return SlotReason.FULL;
    }
    return reason;
  }

  /** Why a box under way may not have the next tier of a stack. */
  SlotReason reason(int box, int stack, boolean overWanted) {
    return rules.reason(boxes, box, stack, overWanted);
  }

  /** Why a box cannot stand on what is there, whatever the rules of this yard are. */
  SlotReason footing(int box, int stack) {
    return rules.standing(boxes, box, stack);
  }

  /** Puts a box that stands in the yard from the start, or was found there. */
  public void adopt(int box, long slot) {
    int stack = ground.stackOf(slot);
    occupy(stack, box);
    put(box, stack);
  }

  /** First TEU bay for 45' boxes, from 0. */
  public int longBay(int block) {
    return ground.longBay(block);
  }

  /** Share of a block's slots that boxes have or have reserved, in per mille. */
  public int fillPermille(int block) {
    Block at = ground.block(block);
    return state.fill.teu.get(block) * 1_000 / (at.teuBays() * at.rows() * at.tiers());
  }

  /** A box took or left a slot for good. */
  void count(int stack, int box, int sign) {
    state.fill.teu.add(ground.blockOf(stack), sign * Ground.teuBays(boxes.lengthFt.get(box)));
  }

  /** Takes back {@link #adopt} of the box that is on top of its stack. */
  public void disown(int box) {
    int stack = ground.stackOf(boxes.place.get(box));
    int height = state.stacks.height.get(stack) - 1;
    state.tiers.box.set(stack * Stacks.TIERS_MAX + height, -1);
    state.stacks.height.set(stack, height);
    count(stack, box, -1);
    settle(stack);
  }

  void occupy(int stack, int box) {
    count(stack, box, 1);
    int lengthFt = boxes.lengthFt.get(box);
    int block = ground.blockOf(stack);
    int teuBay = ground.teuBay(block, stack);
    int row = ground.row(block, stack);
    for (int i = 0; i < Ground.teuBays(lengthFt); i++) {
      state.stacks.anchor.set(ground.stack(block, teuBay + i, row), stack);
    }
    state.stacks.lengthFt.set(stack, lengthFt);
    state.stacks.dgClasses.set(stack, state.stacks.dgClasses.get(stack) | boxes.dgClasses.get(box));
  }

  void put(int box, int stack) {
    int height = state.stacks.height.get(stack);
    state.tiers.box.set(stack * Stacks.TIERS_MAX + height, box);
    state.stacks.height.set(stack, height + 1);
  }

  /** After a box left: what dangerous goods are left, and whether the ground is free again. */
  void settle(int stack) {
    if (state.stacks.reserved.get(stack) > 0) {
      return;
    }
    int classes = 0;
    int height = state.stacks.height.get(stack);
    for (int tier = 0; tier < height; tier++) {
      classes |= boxes.dgClasses.get(state.tiers.box.get(stack * Stacks.TIERS_MAX + tier));
    }
    state.stacks.dgClasses.set(stack, classes);
    if (height > 0) {
      return;
    }
    int block = ground.blockOf(stack);
    int teuBay = ground.teuBay(block, stack);
    int row = ground.row(block, stack);
    int span = Ground.teuBays(state.stacks.lengthFt.get(stack));
    for (int i = 0; i < span; i++) {
      state.stacks.anchor.set(ground.stack(block, teuBay + i, row), -1);
    }
    state.stacks.lengthFt.set(stack, 0);
  }
}
