package io.smartport.simulator.plant.cargo;

/** How high things stand. */
@FunctionalInterface
public interface Obstacles {
  /** Highest top in the rectangle, mm above the quay; may be below zero in a hold. */
  int maxTopZMm(int fromXMm, int toXMm, int fromYMm, int toYMm);
}
