package io.smartport.tos.cargo;

import java.util.List;

/**
 * A 40' bay with its two 20' bays.
 *
 * @param number even; the 20' bays are one less and one more
 * @param centreFromBowMm distance of its centre from the bow in millimetres
 * @param twentyFootOffsetMm from its centre to that of each 20' bay, in millimetres
 * @param deckRows rows on deck, from port to starboard; empty if nothing stands on deck
 * @param holdRows rows in the hold, from port to starboard; empty if there is no hold
 * @param firstDeckTier lowest tier on deck
 * @param lastDeckTier highest tier on deck that is used
 * @param lastHoldTier highest tier in the hold that is used; 0 if there is none
 * @param holdFloorZMm height of the bottom of tier 02 above the quay, in millimetres; negative
 * @param covers from port to starboard
 * @param plugTiers tiers with plugs for reefers
 */
public record ShipBay(
    int number,
    int centreFromBowMm,
    int twentyFootOffsetMm,
    List<Integer> deckRows,
    List<Integer> holdRows,
    int firstDeckTier,
    int lastDeckTier,
    int lastHoldTier,
    int holdFloorZMm,
    List<HatchCover> covers,
    List<Integer> plugTiers) {

  /** Copies the lists. */
  public ShipBay {
    deckRows = List.copyOf(deckRows);
    holdRows = List.copyOf(holdRows);
    covers = List.copyOf(covers);
    plugTiers = List.copyOf(plugTiers);
  }

  /** The cover over a row; a row outside all covers belongs to the outermost one on its side. */
  public HatchCover coverOf(int row) {
    for (HatchCover cover : covers) {
      if (cover.rows().contains(row)) {
        return cover;
      }
    }
    return row % 2 == 0 ? covers.getFirst() : covers.getLast();
  }
}
