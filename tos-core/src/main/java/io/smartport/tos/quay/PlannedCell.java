package io.smartport.tos.quay;

/**
 * A box of the plan in its bay.
 *
 * @param fore lies in the fore half of the 40' bay
 * @param aft lies in the aft half
 * @param deck stands on deck
 */
record PlannedCell(
    int box, int bay, int row, int tier, boolean fore, boolean aft, boolean deck, Role role) {
  /** What happens to the box at this call. */
  enum Role {
    DISCHARGE,
    LOAD,
    STAY
  }

  /** From the quay outwards: even rows lie towards the quay, 00 is the centre. */
  int athwart() {
    return row % 2 == 0 ? -row / 2 : (row + 1) / 2;
  }

  /** The same box in another tier of its stack. */
  PlannedCell atTier(int otherTier) {
    return new PlannedCell(box, bay, row, otherTier, fore, aft, deck, role);
  }

  /** The same box in another stack of the bay. */
  PlannedCell inStackOf(PlannedCell other) {
    return new PlannedCell(box, bay, other.row, other.tier, fore, aft, other.deck, role);
  }

  boolean isLong() {
    return fore && aft;
  }
}
