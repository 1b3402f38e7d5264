package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.machine.JobKey;

/**
 * What a crane is told.
 *
 * @param boxes one box, two 20' boxes, one cover, or none for a travel
 * @param from where it is; for a travel not used
 * @param to where it goes; for a travel only x counts. A cover keeps its x
 * @param notAfterMachineMs the machine does not begin it when its own clock is later
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

  /** With a permit for one side, whose counterpart is known now. */
  CraneOrder permitted(boolean pick, Spot counterpart) {
    return new CraneOrder(
        key,
        kind,
        boxes,
        pick ? beside(from, counterpart) : from,
        pick ? to : beside(to, counterpart),
        pickPermitted || pick,
        placePermitted || !pick,
        notAfterMachineMs);
  }

  private static Spot beside(Spot planned, Spot counterpart) {
    return new Spot(counterpart.place(), planned.xMm(), counterpart.yMm(), planned.zMm());
  }

  /** The same work under the key of a later attempt, with the permits of both. */
  CraneOrder under(CraneOrder later) {
    return new CraneOrder(
        later.key,
        kind,
        boxes,
        later.pickPermitted ? later.from : from,
        later.placePermitted ? later.to : to,
        pickPermitted || later.pickPermitted,
        placePermitted || later.placePermitted,
        later.notAfterMachineMs);
  }
}
