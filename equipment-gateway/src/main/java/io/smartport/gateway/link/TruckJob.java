package io.smartport.gateway.link;

import java.util.List;

/**
 * A truck job as the machine is told; codes and ids as in {@code DriveTruck}.
 *
 * @param path lane segments from where it stands
 * @param notAfterMachineMs in the machine's own time
 */
public record TruckJob(
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
  public TruckJob {
    path = List.copyOf(path);
  }

  /** The same, to be refused by a machine whose own clock is later. */
  TruckJob notAfter(long machineMs) {
    return new TruckJob(
        term, job, attempt, action, stopOffsetMm, released, chargeToPermille, path, machineMs);
  }
}
