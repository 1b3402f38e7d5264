package io.smartport.tos.site;

/**
 * Constants of the quay cranes. All values are positive. Speeds and accelerations bear their units.
 *
 * @param widthOverBuffersMm extent along the rail
 * @param leastDistanceMm least distance of two centre lines
 * @param outreachMm from the seaside rail over the water
 * @param backreachMm from the landside rail over the land
 * @param liftHeightMm greatest height of the spreader over the rail
 * @param landOnShipMs mean time to land on the ship or on a box in it, sway settling included
 * @param lockOnShipMs mean time to lock or unlock on the ship
 * @param landOnTruckMs mean time to land on a truck
 * @param lockOnTruckMs mean time to lock or unlock on a truck
 * @param variationPermille coefficient of variation of the handling times (lognormal)
 * @param clearanceMm the trolley may move when the load is so far above every stack on its way
 * @param lowerWithinMm lowering may start when the trolley is so near its target
 * @param coverMs mean time of a hatch cover, each way, without a truck
 * @param twinMaxMassKg greatest mass of two 20' boxes lifted together
 * @param twinMaxHeightDifferenceMm greatest difference of their heights
 * @param pinWindMmS the crane must be pinned to the rail
 * @param failureMeanS mean time between stops (exponential), when a scenario wants failures
 * @param repairMeanS mean time to repair (exponential)
 */
public record StsModel(
    int widthOverBuffersMm,
    int leastDistanceMm,
    int outreachMm,
    int backreachMm,
    int liftHeightMm,
    int trolleySpeedMmS,
    int trolleyAccMmS2,
    int hoistLoadedSpeedMmS,
    int hoistEmptySpeedMmS,
    int hoistLoadedAccMmS2,
    int hoistEmptyAccMmS2,
    int gantrySpeedMmS,
    int gantryAccMmS2,
    int landOnShipMs,
    int lockOnShipMs,
    int landOnTruckMs,
    int lockOnTruckMs,
    int variationPermille,
    int clearanceMm,
    int lowerWithinMm,
    int coverMs,
    int twinMaxMassKg,
    int twinMaxHeightDifferenceMm,
    int warnWindMmS,
    int stopWindMmS,
    int pinWindMmS,
    int failureMeanS,
    int repairMeanS,
    int energyWhPerMove) {}
