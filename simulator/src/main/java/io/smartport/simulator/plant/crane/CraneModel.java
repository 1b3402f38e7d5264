package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.motion.Limits;

/**
 * Constants of a crane type, in metres and seconds.
 *
 * @param clearance the trolley may move when the load is this far above every stack on its way, m
 * @param lowerWithin lowering starts when the trolley is this near to its target, m
 * @param highest underside of the spreader when fully raised, m above the quay
 * @param landOnTruck mean time of the last centimetres onto a truck, or onto a box on one, s
 * @param land the same anywhere else, s
 * @param lockOnTruck mean time to lock or unlock a box on a truck, s
 * @param lock the same anywhere else, s
 * @param variation coefficient of variation of the handling times
 * @param cover a hatch cover one way, s
 * @param leastDistance of the centre lines of two cranes on one rail, m
 */
public record CraneModel(
    Limits gantry,
    Limits trolley,
    Limits hoistLoaded,
    Limits hoistEmpty,
    double clearance,
    double lowerWithin,
    double highest,
    double landOnTruck,
    double land,
    double lockOnTruck,
    double lock,
    double variation,
    double cover,
    double leastDistance) {
  /** The hoist with or without a load. */
  public Limits hoist(boolean loaded) {
    return loaded ? hoistLoaded : hoistEmpty;
  }
}
