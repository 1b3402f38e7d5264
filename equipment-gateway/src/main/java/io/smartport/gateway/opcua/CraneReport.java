package io.smartport.gateway.opcua;

import io.smartport.gateway.link.CraneReading;
import java.util.List;

/**
 * State and memory of a PLC as it came in.
 *
 * @param orders ids of the job orders that the PLC has in mind
 */
record CraneReport(CraneReading reading, List<KnownOrder> orders) {
  CraneReport {
    orders = List.copyOf(orders);
  }

  /** A job order by the id that the PLC knows. */
  record KnownOrder(String id, int job, int attempt) {}
}
