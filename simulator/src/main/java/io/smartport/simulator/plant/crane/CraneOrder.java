package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.machine.JobKey;

/**
 * What a crane is told.
 *
 * @param boxes one box, two 20' boxes, one cover, or none for a travel
 * @param from where it is; for a travel not used
 * @param to where it goes; for a travel only x counts. A cover keeps its x
 * @param notAfterMachineMs the machine refuses the order when its own clock is later
 */
// Never compared by value; arrays because they are made for every lift and every report.
@SuppressWarnings("ArrayRecordComponent")
public record CraneOrder(
    JobKey key,
    Kind kind,
    int[] boxes,
    Spot from,
    Spot to,
    boolean pickPermitted,
    boolean placePermitted,
    long notAfterMachineMs) {
  /** What is moved. */
  public enum Kind {
    BOX,
    COVER,
    TRAVEL
  }

  CraneOrder permitted(boolean pick, boolean place) {
    return new CraneOrder(
        key,
        kind,
        boxes,
        from,
        to,
        pickPermitted || pick,
        placePermitted || place,
        notAfterMachineMs);
  }
}
