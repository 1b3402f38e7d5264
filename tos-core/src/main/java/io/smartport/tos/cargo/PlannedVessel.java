package io.smartport.tos.cargo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The geometry of a ship of which only a plan is known, by the rule of {@code
 * docs/reference/vessel-file.md}: bays and rows as far as the plan uses them, everything else from
 * {@link ShipMeasures#DEFAULT}. The ship has a row 00 if any box stands in one.
 */
final class PlannedVessel {
  private static final int FIRST_CENTRE_MM = 20_000;
  private static final int BAY_PITCH_MM = 14_500;
  private static final int TWENTY_FOOT_OFFSET_MM = 3_300;
  private static final int COVERS = 3;
  private static final int FIRST_DECK_TIER = 82;
  private static final List<Integer> ALL_TIERS = IntStream.rangeClosed(1, 99).boxed().toList();

  private PlannedVessel() {}

  static VesselGeometry geometryOf(List<StowedBox> boxes) {
    boolean centreRow = boxes.stream().anyMatch(box -> box.cell().row() == 0);
    Map<Integer, List<StowedBox>> byBay = new TreeMap<>();
    for (StowedBox box : boxes) {
      byBay.computeIfAbsent(box.cell().fortyFootBay(), bay -> new ArrayList<>()).add(box);
    }
    List<ShipBay> bays = new ArrayList<>(byBay.size());
    byBay.forEach((bay, inBay) -> bays.add(bay(bay, inBay, centreRow)));
    return new VesselGeometry(ShipMeasures.DEFAULT, centreRow, bays);
  }

  private static ShipBay bay(int number, List<StowedBox> boxes, boolean centreRow) {
    List<CellPosition> deck =
        boxes.stream().map(StowedBox::cell).filter(CellPosition::isDeck).toList();
    List<CellPosition> hold =
        boxes.stream().map(StowedBox::cell).filter(cell -> !cell.isDeck()).toList();
    List<Integer> allRows =
        ShipRows.across(rows(boxes.stream().map(StowedBox::cell).toList()), centreRow);
    int firstDeckTier = deck.stream().mapToInt(CellPosition::tier).min().orElse(FIRST_DECK_TIER);
    return new ShipBay(
        number,
        FIRST_CENTRE_MM + BAY_PITCH_MM * (number - 2) / 4,
        TWENTY_FOOT_OFFSET_MM,
        ShipRows.across(rows(deck), centreRow),
        ShipRows.across(rows(hold), centreRow),
        firstDeckTier,
        deck.stream().mapToInt(CellPosition::tier).max().orElse(firstDeckTier),
        hold.stream().mapToInt(CellPosition::tier).max().orElse(0),
        holdFloorZMm(boxes),
        HatchCover.equal(number, allRows, COVERS),
        ALL_TIERS);
  }

  private static Collection<Integer> rows(List<CellPosition> cells) {
    TreeSet<Integer> rows = new TreeSet<>();
    cells.forEach(cell -> rows.add(cell.row()));
    return rows;
  }

  /** So deep that the highest stack of the hold ends where a full hold ends. */
  private static int holdFloorZMm(List<StowedBox> boxes) {
    ShipMeasures measures = ShipMeasures.DEFAULT;
    Map<Integer, Integer> extraByStack = new TreeMap<>();
    Map<Integer, Integer> topTierByStack = new TreeMap<>();
    for (StowedBox box : boxes) {
      CellPosition cell = box.cell();
      if (!cell.isDeck()) {
        int extraMm = measures.pitchMm(box.size().heightMm()) - measures.tierPitchMm();
        for (int bay = cell.foreBay(); bay <= cell.aftBay(); bay += 2) {
          extraByStack.merge(bay * 100 + cell.row(), extraMm, Integer::sum);
          topTierByStack.merge(bay * 100 + cell.row(), cell.tier(), Math::max);
        }
      }
    }
    int fullMm =
        topTierByStack.entrySet().stream()
            .mapToInt(
                top ->
                    (top.getValue() + 1) / 2 * measures.tierPitchMm()
                        + extraByStack.getOrDefault(top.getKey(), 0))
            .max()
            .orElse(0);
    return measures.deckZMm() - measures.holdTopBelowCoversMm() - fullMm;
  }
}
