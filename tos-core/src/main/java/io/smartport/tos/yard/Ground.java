package io.smartport.tos.yard;

import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import java.util.List;

/** How blocks, TEU bays and rows become stack numbers, slots and millimetres. */
final class Ground {
  private final List<Block> blocks;
  private final int[] firstStack;

  Ground(CompiledSite site) {
    blocks = site.blocks();
    firstStack = new int[blocks.size() + 1];
    for (int b = 0; b < blocks.size(); b++) {
      firstStack[b + 1] = firstStack[b] + blocks.get(b).teuBays() * blocks.get(b).rows();
    }
  }

  int stackCount() {
    return firstStack[blocks.size()];
  }

  Block block(int block) {
    return blocks.get(block);
  }

  int blockCount() {
    return blocks.size();
  }

  /** Stack number of a TEU bay and a row, both from 0. */
  int stack(int block, int teuBay, int row) {
    return firstStack[block] + teuBay * blocks.get(block).rows() + row;
  }

  int blockOf(int stack) {
    int block = 0;
    while (stack >= firstStack[block + 1]) {
      block++;
    }
    return block;
  }

  int teuBay(int block, int stack) {
    return (stack - firstStack[block]) / blocks.get(block).rows();
  }

  int row(int block, int stack) {
    return (stack - firstStack[block]) % blocks.get(block).rows();
  }

  /** First TEU bay for 45' boxes: the last three TEU bays of every block are kept for them. */
  int longBay(int block) {
    return blocks.get(block).teuBays() - teuBays(45);
  }

  /** TEU bays that a box of this length takes. */
  static int teuBays(int lengthFt) {
    return lengthFt == 20 ? 1 : lengthFt == 40 ? 2 : 3;
  }

  /** Slot of a box whose stack is anchored here; tier from 1. */
  long slot(int stack, int lengthFt, int tier) {
    int block = blockOf(stack);
    int teuBay = teuBay(block, stack);
    int bay = lengthFt == 20 ? 2 * teuBay + 1 : 2 * teuBay + 2;
    return PlaceCode.slot(block, bay, row(block, stack) + 1, tier);
  }

  /** Anchor of a slot, or -1 when the slot lies outside its block. */
  int stackOf(long slot) {
    int block = PlaceCode.owner(slot);
    int bay = PlaceCode.bay(slot);
    int row = PlaceCode.row(slot) - 1;
    if (block >= blocks.size() || row < 0 || row >= blocks.get(block).rows() || bay < 1) {
      return -1;
    }
    int teuBay = bay % 2 == 1 ? (bay - 1) / 2 : (bay - 2) / 2;
    return teuBay < blocks.get(block).teuBays() ? stack(block, teuBay, row) : -1;
  }

  /** Centre along the quay of a stack of this length. */
  int xMm(int stack, int lengthFt) {
    int block = blockOf(stack);
    Block at = blocks.get(block);
    int halfBays = 2 * teuBay(block, stack) + teuBays(lengthFt);
    return at.westXMm() + halfBays * at.bayPitchMm() / 2;
  }

  int xMm(long slot, int lengthFt) {
    return xMm(stackOf(slot), lengthFt);
  }
}
