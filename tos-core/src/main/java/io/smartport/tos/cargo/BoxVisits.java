package io.smartport.tos.cargo;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;

/**
 * Every box that the terminal knows, and every hatch cover: a cover is carried, stacked and kept
 * track of like a box. The column {@code place} is its one custodian or place; only {@code work}
 * changes it.
 */
public final class BoxVisits extends BoxTable {
  public static final int BOX = 0;
  public static final int COVER = 1;

  /** {@link #BOX} or {@link #COVER}. */
  public final IntColumn kind = ints(BOX);

  /** Call of the ship that it came or goes with; -1 none. */
  public final IntColumn call = ints(-1);

  /** 1 when a move will fetch it from the yard, 2 when soon: nothing is stacked over it. */
  public final IntColumn wanted = ints(0);

  /** For a cover: its row in {@link Bays}; else -1. */
  public final IntColumn coverBay = ints(-1);

  /** For a cover: bit n, it lies over row n. */
  public final LongColumn coverRows = longs(0);

  /** For a cover: its number within the bay, 1 upwards. */
  public final IntColumn coverNumber = ints(0);

  public boolean isCover(int box) {
    return kind.get(box) == COVER;
  }
}
