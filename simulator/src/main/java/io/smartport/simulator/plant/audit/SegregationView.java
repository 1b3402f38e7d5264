package io.smartport.simulator.plant.audit;

/** The segregation table, as the binding knows it. */
@FunctionalInterface
public interface SegregationView {
  /** Least distance of two boxes with dangerous goods in the yard, mm; 0 when they may touch. */
  int leastDistanceMm(int box, int other);
}
