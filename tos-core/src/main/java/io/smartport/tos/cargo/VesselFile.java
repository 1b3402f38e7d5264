package io.smartport.tos.cargo;

import java.util.ArrayList;
import java.util.List;

/**
 * What a shipping line tells of a ship's structure; {@code docs/reference/vessel-file.md} describes
 * the file. All lengths in millimetres.
 *
 * @param name of the ship
 * @param centreRow whether there is a row 00
 * @param measures lengths of the whole ship
 * @param bays its 40' bays
 */
public record VesselFile(String name, boolean centreRow, ShipMeasures measures, List<Bay> bays) {

  /**
   * A 40' bay.
   *
   * @param bay even number
   * @param centreFromBowMm its centre
   * @param twentyFootOffsetMm from its centre to those of its 20' bays
   * @param rowsOnDeck number of rows on deck
   * @param rowsInHold number of rows in the hold
   * @param firstDeckTier lowest tier on deck, 72 to 98
   * @param tiersOnDeck how many tiers may stand on deck
   * @param tiersInHold how many tiers the hold takes
   * @param covers from port to starboard; each row on one of them
   * @param plugTiers tiers with plugs for reefers
   */
  public record Bay(
      int bay,
      int centreFromBowMm,
      int twentyFootOffsetMm,
      int rowsOnDeck,
      int rowsInHold,
      int firstDeckTier,
      int tiersOnDeck,
      int tiersInHold,
      List<Cover> covers,
      List<Integer> plugTiers) {}

  /**
   * A hatch cover.
   *
   * @param rows that it carries, from port to starboard
   */
  public record Cover(List<Integer> rows) {}

  /**
   * What is wrong although the file could be read.
   *
   * @param path of the value, such as {@code bays[3].covers}
   * @param reason why it cannot be
   */
  public record Fault(String path, String reason) {}

  /** Copies the list. */
  public VesselFile {
    bays = List.copyOf(bays);
  }

  /** What the types cannot say; empty if the file is in order. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (bays.isEmpty()) {
      faults.add(new Fault("bays", "there is none"));
    }
    int last = 0;
    for (int i = 0; i < bays.size(); i++) {
      Bay bay = bays.get(i);
      String path = "bays[" + i + "]";
      if (bay.bay() % 2 != 0 || bay.bay() <= last) {
        faults.add(new Fault(path + ".bay", "numbers are even and ascend from the bow"));
      }
      last = bay.bay();
      if (bay.firstDeckTier() < CellPosition.LOWEST_DECK_TIER || bay.firstDeckTier() > 98) {
        faults.add(new Fault(path + ".firstDeckTier", "72 to 98"));
      }
      int rows = Math.max(bay.rowsOnDeck(), bay.rowsInHold());
      List<Integer> covered =
          bay.covers().stream().flatMap(cover -> cover.rows().stream()).toList();
      if (!covered.equals(ShipRows.ofCount(rows, centreRow))) {
        faults.add(
            new Fault(
                path + ".covers",
                "each row once, from port to starboard: " + ShipRows.ofCount(rows, centreRow)));
      }
    }
    return faults;
  }

  VesselGeometry geometry() {
    List<Fault> faults = faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(name + ": " + faults.getFirst());
    }
    return new VesselGeometry(measures, centreRow, bays.stream().map(this::shipBay).toList());
  }

  private ShipBay shipBay(Bay bay) {
    List<HatchCover> covers = new ArrayList<>();
    for (int i = 0; i < bay.covers().size(); i++) {
      covers.add(new HatchCover(bay.bay(), i + 1, bay.covers().get(i).rows()));
    }
    return new ShipBay(
        bay.bay(),
        bay.centreFromBowMm(),
        bay.twentyFootOffsetMm(),
        ShipRows.ofCount(bay.rowsOnDeck(), centreRow),
        ShipRows.ofCount(bay.rowsInHold(), centreRow),
        bay.firstDeckTier(),
        bay.firstDeckTier() + 2 * bay.tiersOnDeck() - 2,
        2 * bay.tiersInHold(),
        measures.deckZMm()
            - measures.holdTopBelowCoversMm()
            - bay.tiersInHold() * measures.tierPitchMm(),
        covers,
        bay.plugTiers());
  }
}
