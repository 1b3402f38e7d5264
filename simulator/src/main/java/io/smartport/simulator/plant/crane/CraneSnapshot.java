package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.machine.Refusal;

/**
 * What a crane's controller reports; key, phase, load and place survive its restart.
 *
 * @param seq counts the changes of this boot
 * @param key the order it works on, or worked on last
 * @param running whether it still works on it
 * @param landed whether the spreader, or the load in it, rests on something
 * @param next the order that it keeps for afterwards
 * @param load boxes in the spreader
 * @param lastDone the last order that it finished
 * @param refused the last order that it refused or gave up
 * @param refusal why
 * @param hoistZMm underside of the spreader
 */
// Never compared by value; arrays because they are made for every lift and every report.
@SuppressWarnings("ArrayRecordComponent")
public record CraneSnapshot(
    int machine,
    long bootId,
    long monotonicMs,
    long seq,
    Mode mode,
    JobKey key,
    boolean running,
    CranePhase phase,
    boolean landed,
    JobKey next,
    int[] load,
    JobKey lastDone,
    JobKey refused,
    Refusal refusal,
    int gantryXMm,
    int trolleyYMm,
    int hoistZMm) {}
