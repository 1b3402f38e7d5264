package io.smartport.simulator.plc.control;

import io.smartport.simulator.plant.crane.CraneOrder;
import java.util.List;

/**
 * A job order as it came in, its parameters checked for type and range.
 *
 * @param id names it in the job control; opaque to the PLC
 * @param term of the core that sends it
 * @param job the same over all attempts
 * @param loads ids of what is carried; one, two for a twin lift, none for a travel
 * @param giver place code of where the load is taken from
 * @param taker place code of where it is set down
 * @param giverXMm gantry position over the giver
 * @param takerXMm gantry position over the taker
 * @param notAfterMs in the PLC's own milliseconds
 */
public record JobOrder(
    String id,
    int term,
    int job,
    int attempt,
    CraneOrder.Kind kind,
    boolean pickPermitted,
    boolean placePermitted,
    List<Integer> loads,
    long giver,
    int giverXMm,
    long taker,
    int takerXMm,
    long notAfterMs) {
  /** Keeps its own list. */
  public JobOrder {
    loads = List.copyOf(loads);
  }
}
