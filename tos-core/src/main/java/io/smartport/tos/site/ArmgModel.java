package io.smartport.tos.site;

/**
 * Constants of the yard cranes. All values are positive. Speeds and accelerations bear their units.
 *
 * @param lengthMm extent along the rail
 * @param leastGapMm least gap between the two cranes of a block
 * @param railOffsetMm from the edge of the stacks to the rail, on both sides
 * @param railZoneHalfWidthMm how far legs and bogies reach from a rail to either side
 * @param overrunMm how far the rails reach beyond the stacks at both ends
 * @param landMs mean time to land
 * @param lockMs mean time to lock or unlock
 * @param variationPermille coefficient of variation of the handling times (lognormal)
 * @param failureMeanS mean time between stops (exponential), when a scenario wants failures
 * @param repairMeanS mean time to repair (exponential)
 */
public record ArmgModel(
    int lengthMm,
    int leastGapMm,
    int railOffsetMm,
    int railZoneHalfWidthMm,
    int overrunMm,
    int gantrySpeedMmS,
    int gantryAccMmS2,
    int trolleySpeedMmS,
    int trolleyAccMmS2,
    int hoistLoadedSpeedMmS,
    int hoistEmptySpeedMmS,
    int hoistAccMmS2,
    int landMs,
    int lockMs,
    int variationPermille,
    int stopWindMmS,
    int failureMeanS,
    int repairMeanS,
    int energyWhPerMove) {}
