package io.smartport.simulator.plant.audit;

/** What trucks have been granted, as the binding knows it. */
@FunctionalInterface
public interface ClaimView {
  /** Whether the truck holds the segment now. */
  boolean holds(int truck, int segment);
}
