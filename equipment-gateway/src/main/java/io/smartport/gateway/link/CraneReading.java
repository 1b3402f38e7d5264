package io.smartport.gateway.link;

/**
 * What a crane reports of itself: state, and the memory that survives its restart.
 *
 * @param bootId names this run of the machine
 * @param monotonicMs the machine's own time
 * @param sequence counts the readings of this boot
 * @param mode code of {@code MachineMode}
 * @param job last job in memory; -1 none
 * @param step code of {@code CraneStep}, of that job
 * @param load1 load in the spreader; -1 none
 * @param doneJob last job that was done; -1 none
 * @param refusedJob last job that was refused; -1 none
 */
public record CraneReading(
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
    int doneJob,
    int refusedJob,
    int refusedAttempt,
    int refusal,
    int xMm) {}
