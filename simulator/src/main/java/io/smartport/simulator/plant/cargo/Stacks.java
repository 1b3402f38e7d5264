package io.smartport.simulator.plant.cargo;

import io.smartport.simulator.plant.machine.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stacks of one kind (a yard, or a ship) by owner, bay and row. Finds the columns that a box takes,
 * and says what is wrong with a lift or a landing.
 */
final class Stacks {
  /** What would be wrong with a landing. */
  enum Fault {
    NONE,
    /** In a place that is taken or lies under another box, or over a gap. */
    WRONG_LEVEL,
    /** A 20' on a longer box, or lengths mixed where they must not be. */
    WRONG_LENGTH
  }

  private final TreeMap<Long, Stack> byKey = new TreeMap<>();
  private final TreeMap<Integer, List<Stack>> byX = new TreeMap<>();
  private final int tierStep;
  private final boolean sameLengthForLongBoxes;
  private final int[] bayOffsets45;

  /**
   * @param tierStep difference of the tier numbers of two boxes on one another
   * @param sameLengthForLongBoxes 45' boxes only on 45' boxes
   */
  Stacks(int tierStep, boolean sameLengthForLongBoxes, int... bayOffsets45) {
    this.tierStep = tierStep;
    this.sameLengthForLongBoxes = sameLengthForLongBoxes;
    this.bayOffsets45 = bayOffsets45;
  }

  void add(long section, Stack stack) {
    byKey.put(key(section, stack.bay, stack.row), stack);
    byX.computeIfAbsent(stack.xMm, x -> new ArrayList<>()).add(stack);
  }

  void removeAll(long section) {
    List<Stack> gone = new ArrayList<>();
    var mine = byKey.subMap(section << 24, (section + 1) << 24);
    gone.addAll(mine.values());
    mine.clear();
    for (Stack stack : gone) {
      List<Stack> sameX = byX.get(stack.xMm);
      if (sameX != null) {
        sameX.remove(stack);
      }
    }
  }

  /** The columns that a box takes, or null when one of them does not exist. */
  @Nullable List<Stack> columns(long section, int bay, int row, int lengthFt) {
    int[] offsets = offsets(bay, lengthFt);
    List<Stack> columns = new ArrayList<>(offsets.length);
    for (int offset : offsets) {
      Stack stack = byKey.get(key(section, bay + offset, row));
      if (stack == null) {
        return null;
      }
      columns.add(stack);
    }
    return columns;
  }

  /** Calls back for every column and level that a box takes: twice or thrice for a long one. */
  void forEachBox(IntConsumer box) {
    byKey.values().forEach(stack -> stack.forEachBox(box));
  }

  /** The tier that the next box in these columns would get. */
  int nextTier(List<Stack> columns) {
    int tier = 0;
    for (Stack stack : columns) {
      tier = Math.max(tier, stack.floorTier + tierStep * stack.height());
    }
    return tier;
  }

  /** Where the bottom of the next box in these columns would be. */
  static int landingZMm(List<Stack> columns) {
    int z = Integer.MIN_VALUE;
    for (Stack stack : columns) {
      z = Math.max(z, stack.topZMm());
    }
    return z;
  }

  static Refusal liftFault(List<Stack> columns, int box) {
    for (Stack stack : columns) {
      if (stack.topBox() != box) {
        return Refusal.NOT_ON_TOP;
      }
    }
    return Refusal.NONE;
  }

  Fault landFault(List<Stack> columns, int tier, Box box, Boxes boxes) {
    for (Stack stack : columns) {
      if (stack.floorTier + tierStep * stack.height() != tier) {
        return Fault.WRONG_LEVEL;
      }
      if (!stack.isEmpty()) {
        int below = boxes.get(stack.topBox()).lengthFt();
        boolean shortOnLong = box.lengthFt() == 20 && below != 20;
        boolean mixed = (box.lengthFt() == 45) != (below == 45);
        if (shortOnLong || (sameLengthForLongBoxes && mixed)) {
          return Fault.WRONG_LENGTH;
        }
      }
    }
    return Fault.NONE;
  }

  /** Puts a box on these columns and returns the z of its bottom. */
  int put(List<Stack> columns, Box box) {
    int z = landingZMm(columns);
    int tier = nextTier(columns);
    for (Stack stack : columns) {
      stack.put(box.id(), (tier - stack.floorTier) / tierStep, z + box.heightMm());
    }
    return z;
  }

  int maxTopZMm(int fromXMm, int toXMm, int fromYMm, int toYMm) {
    int top = Integer.MIN_VALUE;
    for (List<Stack> sameX : byX.subMap(fromXMm, true, toXMm, true).values()) {
      for (Stack stack : sameX) {
        if (stack.yMm >= fromYMm && stack.yMm <= toYMm) {
          top = Math.max(top, stack.topZMm());
        }
      }
    }
    return top;
  }

  private int[] offsets(int bay, int lengthFt) {
    if (lengthFt == 20) {
      return new int[] {0};
    }
    if (lengthFt == 45 && bayOffsets45.length > 0) {
      return bay % 2 == 0 ? bayOffsets45 : new int[] {-2, 0, 2};
    }
    return new int[] {-1, 1};
  }

  private static long key(long section, int bay, int row) {
    return (section << 24) | ((long) bay << 8) | row;
  }
}
