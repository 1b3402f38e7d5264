package io.smartport.simulator.plant.truck;

import io.smartport.simulator.plant.machine.JobKey;

/**
 * What a truck is told.
 *
 * @param path segments from the one on which it stands
 * @param stopOffsetMm where its centre stops on the last of them
 * @param released how many of them it may drive to the end of
 * @param chargeToPermille for {@link Action#CHARGE}
 * @param notAfterMachineMs refused when the truck's own clock is later; Long.MAX_VALUE for none
 */
// Never compared by value; arrays because they are made for every lift and every report.
@SuppressWarnings("ArrayRecordComponent")
public record TruckOrder(
    JobKey key,
    int[] path,
    int stopOffsetMm,
    int released,
    Action action,
    int chargeToPermille,
    long notAfterMachineMs) {
  /** What it does when it is there. */
  public enum Action {
    NONE,
    STATION,
    CHARGE
  }
}
