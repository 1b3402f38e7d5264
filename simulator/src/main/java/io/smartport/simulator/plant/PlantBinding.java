package io.smartport.simulator.plant;

import io.smartport.simulator.plant.audit.ClaimView;
import io.smartport.simulator.plant.audit.HappeningSink;
import io.smartport.simulator.plant.audit.Labels;
import io.smartport.simulator.plant.audit.SegregationView;
import io.smartport.simulator.plant.machine.MachineListener;

/**
 * What the plant needs from whoever drives it.
 *
 * @param changed hears of every machine that has something to report
 */
public record PlantBinding(
    MachineListener changed,
    Labels labels,
    HappeningSink sink,
    ClaimView claims,
    SegregationView segregation) {
  /** Hears nothing, labels nothing, grants every claim and knows no dangerous goods. */
  public static PlantBinding deaf() {
    return new PlantBinding(
        machine -> {},
        (box, key) -> Labels.Label.EMPTY,
        line -> {},
        (truck, segment) -> true,
        (box, other) -> 0);
  }

  /** The same with another listener. */
  public PlantBinding heardBy(MachineListener listener) {
    return new PlantBinding(listener, labels, sink, claims, segregation);
  }
}
