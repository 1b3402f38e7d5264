package io.smartport.gateway.link;

import java.util.List;

/**
 * A truck job as the machine is told; codes and ids as in {@code DriveTruck}.
 *
 * @param path lane segments from where it stands
 * @param notAfterMachineMs in the machine's own time
 */
public record TruckOrder(
    int term,
    int job,
    int attempt,
    int action,
    int stopOffsetMm,
    int released,
    int chargeToPermille,
    List<Integer> path,
    long notAfterMachineMs) {
  /** Keeps its own path. */
  public TruckOrder {
    path = List.copyOf(path);
  }
}
