package io.smartport.simulator.plant.cargo;

/** What a place code names. */
public enum PlaceKind {
  SHIP,
  SLOT,
  TRUCK,
  CRANE,
  BACKREACH,
  OUTSIDE
}
