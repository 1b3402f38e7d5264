package io.smartport.simulator.plant;

import io.smartport.simulator.plant.cargo.Obstacles;
import java.util.List;

/** Ships, yard and hand-over lanes together. */
final class PlantObstacles implements Obstacles {
  private final Obstacles ships;
  private final Obstacles yard;
  private final List<PlantLayout.Strip> strips;

  PlantObstacles(Obstacles ships, Obstacles yard, List<PlantLayout.Strip> strips) {
    this.ships = ships;
    this.yard = yard;
    this.strips = strips;
  }

  @Override
  public int maxTopZMm(int fromXMm, int toXMm, int fromYMm, int toYMm) {
    int top =
        Math.max(
            ships.maxTopZMm(fromXMm, toXMm, fromYMm, toYMm),
            yard.maxTopZMm(fromXMm, toXMm, fromYMm, toYMm));
    for (PlantLayout.Strip strip : strips) {
      if (strip.meets(fromXMm, toXMm, fromYMm, toYMm)) {
        top = Math.max(top, strip.topZMm());
      }
    }
    return top;
  }
}
