package io.smartport.tos.quay;

import io.smartport.tos.quay.PlannedCell.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where boxes that gave way return to. Each goes back to its stack, as low as the stack is then:
 * what it stood on may have left the ship. A long box over two stacks of 20' boxes that are no
 * longer level goes to the lowest level place of its bay instead.
 */
final class RestowCells {
  private static final int TIER_STEP = 2;
  private static final int NONE = -1;

  private final List<PlannedCell> cells;
  private final boolean[] leaves;
  private final PlannedCell[] inCell;
  private final Predicate<PlannedCell> isReachable;
  private final boolean[] settled;

  /**
   * @param inCell the cells of all boxes; those of returning boxes are replaced
   * @param isReachable whether no cover that stays on lies over a cell
   */
  RestowCells(
      List<PlannedCell> cells,
      boolean[] leaves,
      PlannedCell[] inCell,
      Predicate<PlannedCell> isReachable) {
    this.cells = cells;
    this.leaves = leaves;
    this.inCell = inCell;
    this.isReachable = isReachable;
    this.settled = new boolean[cells.size()];
  }

  void find() {
    List<Integer> returning = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      settled[i] = !leaves[i];
      if (leaves[i] && cells.get(i).role() == Role.STAY) {
        returning.add(i);
      }
    }
    returning.sort(
        Comparator.<Integer>comparingInt(i -> cells.get(i).tier())
            .thenComparing(Comparator.naturalOrder()));
    List<Integer> homeless = new ArrayList<>();
    for (int i : returning) {
      int tier = levelTier(cells.get(i));
      if (tier == NONE) {
        homeless.add(i);
      } else {
        settle(i, cells.get(i).atTier(tier));
      }
    }
    for (int i : homeless) {
      settle(i, cellFor(cells.get(i)));
    }
  }

  private void settle(int i, PlannedCell cell) {
    inCell[i] = cell;
    settled[i] = true;
  }

  // The cell itself means that no other was found; one with the same values is another.
  @SuppressWarnings("ReferenceEquality")
  private PlannedCell cellFor(PlannedCell cell) {
    PlannedCell best = cell;
    for (PlannedCell other : cells) {
      PlannedCell candidate = cell.inStackOf(other);
      int candidateTier = levelTier(candidate);
      if (candidateTier != NONE
          && isReachable.test(candidate)
          && candidateTier <= highestTier(candidate) + (candidate.deck() ? TIER_STEP : 0)
          && (best == cell || isBetter(candidate.atTier(candidateTier), best))) {
        best = candidate.atTier(candidateTier);
      }
    }
    return best;
  }

  /** Places below the highest tier in use first, then the hold, then low tiers. */
  private boolean isBetter(PlannedCell one, PlannedCell other) {
    boolean isHigh = one.tier() > highestTier(one);
    boolean isOtherHigh = other.tier() > highestTier(other);
    if (isHigh != isOtherHigh) {
      return !isHigh;
    }
    return one.tier() < other.tier() || (one.tier() == other.tier() && one.row() < other.row());
  }

  private int highestTier(PlannedCell cell) {
    int highest = 0;
    for (PlannedCell other : cells) {
      if (other.deck() == cell.deck()) {
        highest = Math.max(highest, other.tier());
      }
    }
    return highest;
  }

  /** The tier on top of what the box will stand on; {@link #NONE} when that is not level. */
  private int levelTier(PlannedCell cell) {
    if (!cell.isLong()) {
      return lowestFree(cell, cell.fore());
    }
    int fore = lowestFree(cell, true);
    return fore == lowestFree(cell, false) ? fore : NONE;
  }

  /** Lowest tier of one half of the box's stack that nothing will fill. */
  private int lowestFree(PlannedCell cell, boolean fore) {
    int tier = Integer.MAX_VALUE;
    for (PlannedCell other : cells) {
      if (isInHalf(other, cell, fore)) {
        tier = Math.min(tier, other.tier());
      }
    }
    if (tier == Integer.MAX_VALUE) {
      return NONE;
    }
    while (isFilled(cell, fore, tier)) {
      tier += TIER_STEP;
    }
    return tier;
  }

  private boolean isFilled(PlannedCell cell, boolean fore, int tier) {
    for (int i = 0; i < cells.size(); i++) {
      if (settled[i] && inCell[i].tier() == tier && isInHalf(inCell[i], cell, fore)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInHalf(PlannedCell other, PlannedCell cell, boolean fore) {
    return other.row() == cell.row()
        && other.deck() == cell.deck()
        && (fore ? other.fore() : other.aft());
  }
}
