package io.smartport.simulator.plc.control;

import io.smartport.simulator.plant.machine.JobKey;
import java.util.List;

/**
 * All that a PLC reports at once: its state, and the memory that survives its restart.
 *
 * @param bootId names this run of the PLC
 * @param machineMs the PLC's own milliseconds since its boot
 * @param sequence counts the changes of this boot
 * @param mode 0 automatic, 1 stopped, 2 manual
 * @param current the job order that it works on, or worked on last
 * @param running whether it still works on it
 * @param step of the current job: 0 none, 1 to the giver, 2 over the giver, 3 locked, 4 over the
 *     taker, 5 unlocked
 * @param landed whether the spreader, or the load in it, rests on something
 * @param loads ids of what hangs on the spreader
 * @param next the job order that it keeps for afterwards
 * @param done the last job order that it finished
 * @param refused the last job order that it refused or gave up
 * @param refusal why
 */
public record CraneState(
    long bootId,
    long machineMs,
    long sequence,
    int mode,
    Order current,
    boolean running,
    int step,
    boolean landed,
    List<Integer> loads,
    Order next,
    Order done,
    Order refused,
    RefusalCode refusal,
    int gantryXMm,
    int trolleyYMm,
    int hoistZMm) {
  /** Keeps its own list. */
  public CraneState {
    loads = List.copyOf(loads);
  }

  /**
   * A job order.
   *
   * @param id empty for none
   * @param job -1 for none
   */
  public record Order(String id, int job, int attempt) {
    static final Order NONE = new Order("", -1, 0);

    static Order of(JobKey key, String id) {
      return key.equals(JobKey.NONE) ? NONE : new Order(id, key.job(), key.attempt());
    }
  }

  /** Whether another state says the same of crane and jobs, whatever the time and the place. */
  boolean saysTheSame(CraneState other) {
    return bootId == other.bootId
        && mode == other.mode
        && current.equals(other.current)
        && running == other.running
        && step == other.step
        && landed == other.landed
        && loads.equals(other.loads)
        && next.equals(other.next)
        && done.equals(other.done)
        && refused.equals(other.refused)
        && refusal == other.refusal;
  }

  CraneState numbered(long number) {
    return new CraneState(
        bootId,
        machineMs,
        number,
        mode,
        current,
        running,
        step,
        landed,
        loads,
        next,
        done,
        refused,
        refusal,
        gantryXMm,
        trolleyYMm,
        hoistZMm);
  }
}
