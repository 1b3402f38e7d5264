package io.smartport.simulator.plant.audit;

/** Takes the lines of the event log in the order in which they happened. */
@FunctionalInterface
public interface HappeningSink {
  void happened(Happened line);
}
