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

  private static final int BOX_WIDTH_MM = 2_438;
  private static final int SPACE_LENGTH_MM = 6_000;
  private static final int LONGITUDINAL_MM = 24_000;

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

  /** The same, and whether a live reefer has a plug. */
  public static List<StowageBreach> breaches(
      StowedBox box, StowageIndex ship, VesselGeometry geometry) {
    List<StowageBreach> breaches = breaches(box, ship);
    if (box.isLiveReefer() && !geometry.hasPlug(box.cell())) {
      breaches.add(new StowageBreach(StowageBreach.Rule.REEFER_WITHOUT_PLUG, box, null));
    }
    return breaches;
  }

  /**
   * Whether the dangerous goods of two closed boxes are far enough apart, after IMDG 7.4.3.2 for
   * container ships: codes 2 and 3 never in one stack; 2 one container space between; 3 one space
   * fore and aft or two athwartships on deck, another bay in the hold; 4 at least 24 m fore and
   * aft. A deck between parts codes 1 to 3. What only the Dangerous Goods List knows counts as
   * kept.
   */
  public static boolean segregated(StowedBox a, StowedBox b, VesselGeometry geometry) {
    CellPosition cellA = a.cell();
    CellPosition cellB = b.cell();
    int foreAndAftMm =
        Math.abs(geometry.centreFromBowMm(cellA.bay()) - geometry.centreFromBowMm(cellB.bay()))
            - (lengthMm(a) + lengthMm(b)) / 2;
    int athwartMm =
        Math.abs(geometry.rowYMm(cellA.row()) - geometry.rowYMm(cellB.row())) - BOX_WIDTH_MM;
    boolean deckBetween = cellA.isDeck() != cellB.isDeck();
    boolean otherBay = cellA.fortyFootBay() != cellB.fortyFootBay();
    return switch (DgSegregation.code(a, b)) {
      case NONE, AWAY_FROM, SEE_LIST -> true;
      case SEPARATED_FROM ->
          deckBetween || foreAndAftMm >= SPACE_LENGTH_MM || athwartMm >= BOX_WIDTH_MM;
      case SEPARATED_BY_COMPARTMENT ->
          deckBetween
              || (cellA.isDeck()
                  ? foreAndAftMm >= SPACE_LENGTH_MM || athwartMm >= 2 * BOX_WIDTH_MM
                  : otherBay);
      case SEPARATED_LONGITUDINALLY -> foreAndAftMm >= LONGITUDINAL_MM;
    };
  }

  private static int lengthMm(StowedBox box) {
    return switch (box.size().lengthFt()) {
      case 20 -> 6_058;
      case 40 -> 12_192;
      default -> 13_716;
    };
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
