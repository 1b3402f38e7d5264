package io.smartport.tos.cargo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which box takes which 20' cell. A box of 40' or 45' takes two. Only looked up, never iterated, so
 * the order of the map decides nothing. Where two boxes claim a cell, the first one has it.
 */
public final class StowageIndex {
  private final Map<Integer, StowedBox> byCell = new HashMap<>();
  private final Map<Integer, Integer> lowestTier = new HashMap<>();

  /** An index of the boxes, in their order. */
  public static StowageIndex of(Collection<StowedBox> boxes) {
    StowageIndex index = new StowageIndex();
    boxes.forEach(index::add);
    return index;
  }

  /** Adds a box and returns those that already stand in its space, at most two. */
  public List<StowedBox> add(StowedBox box) {
    List<StowedBox> inTheWay = new ArrayList<>(2);
    CellPosition cell = box.cell();
    for (int bay = cell.foreBay(); bay <= cell.aftBay(); bay += 2) {
      StowedBox other = byCell.putIfAbsent(key(bay, cell.row(), cell.tier()), box);
      if (other != null && !inTheWay.contains(other)) {
        inTheWay.add(other);
      }
      lowestTier.merge(column(bay, cell), cell.tier(), Math::min);
    }
    return inTheWay;
  }

  /**
   * The box in a cell of a 20' bay; null if there is none.
   *
   * @param twentyFootBay an odd bay
   */
  public @Nullable StowedBox at(int twentyFootBay, int row, int tier) {
    return byCell.get(key(twentyFootBay, row, tier));
  }

  /** The box right below one end of a cell; null if there is none, or a hatch cover is between. */
  public @Nullable StowedBox below(CellPosition cell, int twentyFootBay) {
    int tier = cell.tier() - 2;
    return (tier >= CellPosition.LOWEST_DECK_TIER) == cell.isDeck()
        ? at(twentyFootBay, cell.row(), tier)
        : null;
  }

  /**
   * The lowest tier taken in the stack of a cell at one end, in the hold or on deck; 100 if none.
   */
  public int lowestTier(CellPosition cell, int twentyFootBay) {
    return lowestTier.getOrDefault(column(twentyFootBay, cell), 100);
  }

  private static int key(int bay, int row, int tier) {
    return bay * 10_000 + row * 100 + tier;
  }

  private static int column(int bay, CellPosition cell) {
    return key(bay, cell.row(), cell.isDeck() ? 1 : 0);
  }
}
