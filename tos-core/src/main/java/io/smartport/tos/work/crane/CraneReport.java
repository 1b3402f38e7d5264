package io.smartport.tos.work.crane;

import io.smartport.tos.work.CraneStep;

/**
 * What a crane says of itself when it is read.
 *
 * @param mode code of the mode; 0 is automatic
 * @param isRunning whether {@code job} is under way
 * @param job last job that it took up, or -1
 * @param doneJob last job that it ended, or -1
 * @param load what hangs on the spreader, or -1
 * @param xMm place of the gantry along the quay
 */
public record CraneReport(
    int mode, boolean isRunning, CraneStep step, int job, int doneJob, int load, int xMm) {}
