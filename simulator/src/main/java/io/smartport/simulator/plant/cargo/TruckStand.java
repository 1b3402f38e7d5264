package io.smartport.simulator.plant.cargo;

/** Where trucks stand, as a crane's spreader meets them. */
public interface TruckStand {
  /** Height of a truck's deck, mm. */
  int deckZMm();

  /** The bed of a truck. */
  TruckBed bed(int truck);

  /**
   * Whether the truck stands still within tolerance of a spreader position.
   *
   * @param halfLength a single 20' box, which may stand on the front or rear half of the bed
   */
  boolean standsAt(int truck, int xMm, int yMm, boolean halfLength);

  /** A box came onto or left the bed. */
  void loadChanged(int truck);
}
