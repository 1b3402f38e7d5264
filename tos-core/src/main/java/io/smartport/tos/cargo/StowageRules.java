package io.smartport.tos.cargo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a box may stand in its cell, given the others. Pure; reasons come back as breaches, in a
 * fixed order. What depends on the ship's structure (stack weights, lashing, visibility) is not
 * judged.
 */
public final class StowageRules {
  /** Below and at this tier ships carry boxes on their own structure. */
  private static final int COMMON_FIRST_DECK_TIER = 82;

  private StowageRules() {}

  /** What a box in its cell breaks, among boxes that may or may not hold it already. */
  public static List<StowageBreach> breaches(StowedBox box, StowageIndex ship) {
    List<StowageBreach> breaches = new ArrayList<>();
    CellPosition cell = box.cell();
    @Nullable StowedBox taken = null;
    for (int bay = cell.foreBay(); bay <= cell.aftBay() && taken == null; bay += 2) {
      StowedBox there = ship.at(bay, cell.row(), cell.tier());
      taken = there == null || there.equals(box) ? null : there;
    }
    if (taken != null) {
      breaches.add(new StowageBreach(StowageBreach.Rule.SLOT_TAKEN, box, taken));
    }
    if ((box.size().lengthFt() == 20) != cell.isTwentyFootBay()) {
      breaches.add(new StowageBreach(StowageBreach.Rule.LENGTH_DOES_NOT_FIT_BAY, box, null));
    }
    support(box, ship, breaches);
    return breaches;
  }

  /**
   * Whether a box hangs: right below it there is a gap in its stack, or, above tier 82, only one
   * end of it is carried. A box at the foot of its stack does not hang: the tank top and the hull
   * of a hold, and stanchions and wells on deck, begin at different tiers.
   */
  public static boolean hangs(StowedBox box, StowageIndex ship) {
    CellPosition cell = box.cell();
    StowedBox fore = ship.below(cell, cell.foreBay());
    StowedBox aft = ship.below(cell, cell.aftBay());
    boolean gap =
        (fore == null && ship.lowestTier(cell, cell.foreBay()) < cell.tier())
            || (aft == null && ship.lowestTier(cell, cell.aftBay()) < cell.tier());
    boolean oneEnd = (fore == null) != (aft == null);
    return gap || (cell.tier() > COMMON_FIRST_DECK_TIER && oneEnd);
  }

  private static void support(StowedBox box, StowageIndex ship, List<StowageBreach> breaches) {
    if (hangs(box, ship)) {
      breaches.add(new StowageBreach(StowageBreach.Rule.HANGING, box, null));
    }
    CellPosition cell = box.cell();
    StowedBox fore = ship.below(cell, cell.foreBay());
    StowedBox aft = ship.below(cell, cell.aftBay());
    StowedBox below = fore == null ? aft : fore;
    boolean forty = below != null && below.size().lengthFt() > 20;
    if (box.size().lengthFt() == 20 && forty) {
      breaches.add(new StowageBreach(StowageBreach.Rule.TWENTY_ON_LONGER, box, below));
    }
    if (box.size().lengthFt() == 45 && !cell.isDeck()) {
      breaches.add(new StowageBreach(StowageBreach.Rule.FORTY_FIVE_IN_HOLD, box, null));
    }
    if (box.size().lengthFt() == 45 && below != null && !forty) {
      breaches.add(new StowageBreach(StowageBreach.Rule.FORTY_FIVE_ON_TWENTY, box, below));
    }
  }
}
