package io.smartport.simulator.plant.cargo;

/**
 * One 20' column of a ship, in the hold or on deck.
 *
 * @param bay odd bay number
 * @param row stowage row
 * @param lowestTier tier number of the lowest cell; tiers from 70 up are on deck
 * @param xMm middle of the bay in quay coordinates
 * @param yMm middle of the row, below zero
 * @param floorZMm where the lowest box stands
 */
public record ShipStack(
    int call, int bay, int row, int lowestTier, int xMm, int yMm, int floorZMm) {
  static final int LOWEST_DECK_TIER = 70;

  boolean isOnDeck() {
    return lowestTier >= LOWEST_DECK_TIER;
  }
}
