package io.smartport.simulator.plant.cargo;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * One 20' column of a stack. Longer boxes stand in two or three of them at the same level. A level
 * counts from 0 at the floor; a gap below a box is possible when a long box bridges uneven columns.
 */
final class Stack {
  private static final int NO_BOX = -1;

  final int bay;
  final int row;
  final int xMm;
  final int yMm;
  final int floorZMm;
  final int floorTier;
  private int[] boxes = new int[6];
  private int[] tops = new int[6];
  private int height;

  Stack(int bay, int row, int xMm, int yMm, int floorZMm, int floorTier) {
    this.bay = bay;
    this.row = row;
    this.xMm = xMm;
    this.yMm = yMm;
    this.floorZMm = floorZMm;
    this.floorTier = floorTier;
    Arrays.fill(boxes, NO_BOX);
  }

  /** The level on which the next box would stand. */
  int height() {
    return height;
  }

  boolean isEmpty() {
    return height == 0;
  }

  /** Top of the highest box, or the floor. */
  int topZMm() {
    return height == 0 ? floorZMm : tops[height - 1];
  }

  /** The highest box, or -1. */
  int topBox() {
    return height == 0 ? NO_BOX : boxes[height - 1];
  }

  void forEachBox(IntConsumer consumer) {
    for (int level = 0; level < height; level++) {
      if (boxes[level] != NO_BOX) {
        consumer.accept(boxes[level]);
      }
    }
  }

  void put(int box, int level, int topZMm) {
    if (level >= boxes.length) {
      int old = boxes.length;
      boxes = Arrays.copyOf(boxes, level + 4);
      tops = Arrays.copyOf(tops, level + 4);
      Arrays.fill(boxes, old, boxes.length, NO_BOX);
    }
    boxes[level] = box;
    tops[level] = topZMm;
    height = level + 1;
  }

  void takeTop() {
    boxes[--height] = NO_BOX;
    while (height > 0 && boxes[height - 1] == NO_BOX) {
      height--;
    }
  }
}
