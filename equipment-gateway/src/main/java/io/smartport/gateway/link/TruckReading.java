package io.smartport.gateway.link;

/**
 * What a truck reports of itself: state, and the memory that survives its restart.
 *
 * @param bootId names this run of the machine
 * @param monotonicMs the machine's own time
 * @param sequence counts the readings of this boot
 * @param mode code of {@code MachineMode}
 * @param job last job in memory; -1 none
 * @param step code of {@code TruckStep}, of that job
 * @param load1 load; -1 none
 * @param segment lane segment of its reference point
 * @param passed segments of the path that the reference point has left
 * @param released segments that it knows to be released
 * @param battery per mille
 * @param refusedJob last job that was refused; -1 none
 */
public record TruckReading(
    long bootId,
    long monotonicMs,
    long sequence,
    int mode,
    int job,
    int attempt,
    boolean running,
    int step,
    int load1,
    int load2,
    int segment,
    int offsetMm,
    int passed,
    int released,
    int battery,
    int refusedJob,
    int refusedAttempt,
    int refusal) {}
