package io.smartport.tos.cargo;

import java.util.Comparator;
import java.util.Optional;

/**
 * A cell of a ship after ISO 9711-1, written {@code BBBRRTT}.
 *
 * @param bay 1 to 999; odd bays are 20' bays, even ones 40' bays that cover the two odd bays beside
 * @param row 0 to 99; 00 on the centre line, odd to starboard, even to port
 * @param tier 1 to 99; from 02 in the hold, from 72 on deck (82 on most ships)
 */
public record CellPosition(int bay, int row, int tier) implements Comparable<CellPosition> {
  /** The lowest tier number that is on deck. */
  public static final int LOWEST_DECK_TIER = 72;

  private static final Comparator<CellPosition> ORDER =
      Comparator.comparingInt(CellPosition::bay)
          .thenComparingInt(CellPosition::row)
          .thenComparingInt(CellPosition::tier);

  /** Refuses numbers that {@code BBBRRTT} cannot hold. */
  public CellPosition {
    if (bay < 1 || bay > 999 || row < 0 || row > 99 || tier < 1 || tier > 99) {
      throw new IllegalArgumentException(
          "Not a cell: bay " + bay + " row " + row + " tier " + tier);
    }
  }

  /**
   * Reads five to seven digits, {@code BRRTT} to {@code BBBRRTT}, or more if they begin with zeros.
   * Empty if the text is anything else or names no cell.
   */
  public static Optional<CellPosition> parse(String text) {
    int length = text.length();
    if (length < 5 || length > 9) {
      return Optional.empty();
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      number = number * 10 + (c - '0');
    }
    int bay = number / 10_000;
    int tier = number % 100;
    if (bay < 1 || bay > 999 || tier < 1) {
      return Optional.empty();
    }
    return Optional.of(new CellPosition(bay, number / 100 % 100, tier));
  }

  /** On deck, that is on or above the hatch covers. */
  public boolean isDeck() {
    return tier >= LOWEST_DECK_TIER;
  }

  /** In a 20' bay. */
  public boolean isTwentyFootBay() {
    return bay % 2 == 1;
  }

  /** The 40' bay that this cell lies in: 2 for the bays 1, 2 and 3; 6 for 5, 6 and 7. */
  public int fortyFootBay() {
    if (!isTwentyFootBay()) {
      return bay;
    }
    return bay % 4 == 1 ? bay + 1 : bay - 1;
  }

  /** The foremost 20' bay that a box standing here takes. */
  public int foreBay() {
    return isTwentyFootBay() ? bay : bay - 1;
  }

  /** The aftmost 20' bay that a box standing here takes; the same as the foremost for a 20'. */
  public int aftBay() {
    return isTwentyFootBay() ? bay : bay + 1;
  }

  /** Whether two boxes in these cells would take the same space. */
  public boolean overlaps(CellPosition other) {
    return row == other.row
        && tier == other.tier
        && foreBay() <= other.aftBay()
        && other.foreBay() <= aftBay();
  }

  /** {@code BBBRRTT} as a number, unique for a cell. */
  public int packed() {
    return bay * 10_000 + row * 100 + tier;
  }

  /** {@code BBBRRTT}. */
  public String text() {
    String digits = Integer.toString(10_000_000 + packed());
    return digits.substring(1);
  }

  @Override
  public int compareTo(CellPosition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }
}
