package io.smartport.tos.yard;

import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.YardSegregation;
import io.smartport.tos.site.Block;

/** Whether a stack takes a box: pure predicates that return the reason. */
final class SlotRules {
  private static final int CLASS_1_COLUMNS = 0b111;
  private static final int BOX_WIDTH_MM = 2_438;

  private final Ground ground;
  private final YardState state;

  SlotRules(Ground ground, YardState state) {
    this.ground = ground;
    this.state = state;
  }

  /** Whether there is room on the stack for a box of this length. */
  SlotReason standing(BoxTable boxes, int box, int stack) {
    SlotReason footing = footing(stack, boxes.lengthFt.get(box));
    boolean isFull = state.stacks.height.get(stack) >= ground.block(ground.blockOf(stack)).tiers();
    return footing == SlotReason.FITS && isFull ? SlotReason.FULL : footing;
  }

  /**
   * @param stack anchor of the wanted stack
   * @param overWanted whether the box may stand on boxes that will be fetched
   */
  SlotReason reason(BoxTable boxes, int box, int stack, boolean overWanted) {
    int lengthFt = boxes.lengthFt.get(box);
    SlotReason standing = standing(boxes, box, stack);
    if (standing != SlotReason.FITS) {
      return standing;
    }
    int height = state.stacks.height.get(stack);
    Block block = ground.block(ground.blockOf(stack));
    if (state.stacks.reserved.get(stack) > 0) {
      return SlotReason.RESERVED;
    }
    if (state.stacks.leaving.get(stack) > 0) {
      return SlotReason.BEING_DUG;
    }
    if (!overWanted && state.stacks.wanted.get(stack) > 0) {
      return SlotReason.WANTED_BELOW;
    }
    boolean needsPlug = boxes.has(box, BoxTable.REEFER);
    if (needsPlug && !hasPlug(block, stack, lengthFt)) {
      return SlotReason.NO_PLUG;
    }
    if (!needsPlug && ground.teuBay(block.id(), stack) < block.reeferBays()) {
      return SlotReason.KEPT_FOR_REEFERS;
    }
    if (height > 0 && isTopOnly(boxes, top(stack))) {
      return SlotReason.TOP_ONLY_BELOW;
    }
    if (height > 0 && boxes.has(box, BoxTable.FULL) != boxes.has(top(stack), BoxTable.FULL)) {
      return SlotReason.FULL_WITH_EMPTY;
    }
    if (boxes.dgClasses.get(box) != 0 && !isSegregated(boxes.dgClasses.get(box), stack, lengthFt)) {
      return SlotReason.SEGREGATION;
    }
    return SlotReason.FITS;
  }

  private static boolean isTopOnly(BoxTable boxes, int box) {
    return boxes.has(box, BoxTable.OUT_OF_GAUGE) || boxes.has(box, BoxTable.FLAT);
  }

  private int top(int stack) {
    return state.tiers.box.get(stack * Stacks.TIERS_MAX + state.stacks.height.get(stack) - 1);
  }

  private SlotReason footing(int stack, int lengthFt) {
    int block = ground.blockOf(stack);
    int teuBay = ground.teuBay(block, stack);
    int row = ground.row(block, stack);
    int span = Ground.teuBays(lengthFt);
    int longBay = ground.longBay(block);
    if (lengthFt == 20 && teuBay == 0) {
      // A truck cannot bring the front half of its bed there: the lane begins too late.
      return SlotReason.OUT_OF_REACH;
    }
    if (lengthFt == 45 && teuBay != longBay) {
      return SlotReason.OTHER_LENGTH;
    }
    if (teuBay + span > ground.block(block).teuBays()) {
      return SlotReason.OUTSIDE_BLOCK;
    }
    if (lengthFt == 20 && teuBay == ground.block(block).teuBays() - 1) {
      return SlotReason.OUT_OF_REACH;
    }
    if (lengthFt != 45 && teuBay + span > longBay) {
      return SlotReason.KEPT_FOR_45;
    }
    if (lengthFt == 40 && teuBay % 2 != 0) {
      return SlotReason.OTHER_LENGTH;
    }
    for (int i = 0; i < span; i++) {
      int anchor = state.stacks.anchor.get(ground.stack(block, teuBay + i, row));
      boolean same = anchor == stack && state.stacks.lengthFt.get(stack) == lengthFt;
      if (anchor >= 0 && !same) {
        return SlotReason.OTHER_LENGTH;
      }
    }
    return SlotReason.FITS;
  }

  private boolean hasPlug(Block block, int stack, int lengthFt) {
    int teuBay = ground.teuBay(block.id(), stack);
    return teuBay + Ground.teuBays(lengthFt) <= block.reeferBays();
  }

  private boolean isSegregated(int classes, int stack, int lengthFt) {
    if ((classes & CLASS_1_COLUMNS) != 0) {
      return false;
    }
    int block = ground.blockOf(stack);
    int bay = ground.teuBay(block, stack);
    int reach = YardSegregation.FARTHEST_MM / ground.block(block).bayPitchMm() + 3;
    int last = Math.min(ground.block(block).teuBays() - 1, bay + reach);
    for (int b = Math.max(0, bay - reach); b <= last; b++) {
      for (int row = 0; row < ground.block(block).rows(); row++) {
        int other = ground.stack(block, b, row);
        int otherClasses = state.stacks.dgClasses.get(other);
        if (otherClasses != 0
            && gapMm(stack, lengthFt, other, state.stacks.lengthFt.get(other))
                < YardSegregation.leastDistanceMm(classes, otherClasses)) {
          return false;
        }
      }
    }
    return true;
  }

  private int gapMm(int stackA, int lengthA, int stackB, int lengthB) {
    int block = ground.blockOf(stackA);
    int dx = Math.abs(ground.xMm(stackA, lengthA) - ground.xMm(stackB, lengthB));
    int gapX = Math.max(0, dx - (lengthMm(lengthA) + lengthMm(lengthB)) / 2);
    int rows = Math.abs(ground.row(block, stackA) - ground.row(block, stackB));
    int gapY = Math.max(0, rows * ground.block(block).rowPitchMm() - BOX_WIDTH_MM);
    return (int) StrictMath.sqrt((double) gapX * gapX + (double) gapY * gapY);
  }

  private static int lengthMm(int lengthFt) {
    return switch (lengthFt) {
      case 20 -> 6_058;
      case 40 -> 12_192;
      default -> 13_716;
    };
  }
}
