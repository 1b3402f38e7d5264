package io.smartport.simulator.plant.truck;

/** What a truck is doing. */
public enum TruckState {
  /** No order. */
  IDLE,
  DRIVING,
  /** At the end of its released path, which goes on. */
  WAITING,
  /** At the end of its path and positioned; with no action to do, this is the end of the order. */
  ARRIVED,
  /** In service at a station or charging. */
  ACTING,
  /** The action is done. */
  DONE
}
