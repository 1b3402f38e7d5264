package io.smartport.gateway.link;

/**
 * A crane job as the machine is told; codes and ids as in {@code LiftBox}.
 *
 * @param notAfterMachineMs in the machine's own time
 */
public record CraneJob(
    int term,
    int job,
    int attempt,
    int kind,
    boolean pickPermitted,
    boolean placePermitted,
    int load1,
    int load2,
    long giver,
    long taker,
    int giverXMm,
    int takerXMm,
    long notAfterMachineMs) {
  /** The same, to be refused by a machine whose own clock is later. */
  CraneJob notAfter(long machineMs) {
    return new CraneJob(
        term,
        job,
        attempt,
        kind,
        pickPermitted,
        placePermitted,
        load1,
        load2,
        giver,
        taker,
        giverXMm,
        takerXMm,
        machineMs);
  }
}
