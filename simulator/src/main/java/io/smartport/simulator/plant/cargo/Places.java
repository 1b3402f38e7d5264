package io.smartport.simulator.plant.cargo;

/** Reads and makes place codes. Bays are text bay numbers: 20' odd, 40' even. */
public interface Places {
  PlaceKind kind(long place);

  /** Call of a ship cell, block of a slot, id of a truck or crane. */
  int owner(long place);

  int bay(long place);

  int row(long place);

  /** Tier of a slot from 1, of a ship cell as stowed (holds 02 up, deck 72 or 82 up). */
  int tier(long place);

  /** The same stack, another tier. */
  long withTier(long place, int tier);

  /** The same row and tier, another bay. */
  long withBay(long place, int bay);
}
