package io.smartport.simulator.plant.truck;

import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.machine.Refusal;

/**
 * What a truck reports.
 *
 * @param key the order it works on, or worked on last
 * @param running whether it still works on it; an order without action ends when it has arrived
 * @param passed segments of the path that its centre has left behind
 * @param segment where its centre is
 * @param offsetMm how far into it
 * @param released as far as it knows
 * @param load boxes on its bed
 * @param refused the last order that it refused or that was cancelled
 */
// Never compared by value; arrays because they are made for every lift and every report.
@SuppressWarnings("ArrayRecordComponent")
public record TruckSnapshot(
    int machine,
    long bootId,
    long monotonicMs,
    long seq,
    Mode mode,
    JobKey key,
    boolean running,
    int passed,
    int segment,
    int offsetMm,
    int released,
    TruckState state,
    int[] load,
    int batteryPermille,
    JobKey refused,
    Refusal refusal) {}
