package io.smartport.simulator.plant.crane;

/** How far an order is. */
public enum CranePhase {
  IDLE,
  /** On the way to what it takes the box from. */
  TO_GIVER,
  /** Over it; without a permit to pick it hovers there. */
  AT_GIVER,
  /** All locks closed: the box is the crane's. */
  LOCKED,
  TO_TAKER,
  /** Over the target; without a permit to place it hovers there. */
  AT_TAKER,
  /** All locks open: done. */
  UNLOCKED,
  /** Gantry travel without a box order. */
  TRAVELLING
}
