package io.smartport.tos.yard;

import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.CraneTask;
import io.smartport.tos.work.RecordedOutputs;
import io.smartport.tos.work.crane.CraneJobs;
import io.smartport.tos.work.crane.CraneReport;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The two cranes of a block, step by step in an order of chance; orders and permits get lost now
 * and then.
 */
final class FakeYardCranes extends RecordedOutputs {
  static final int FIRST_MACHINE = 10;

  private static final double LOST = 0.1;

  private static final class Machine {
    int xMm;
    @Nullable CraneTask task;
    CraneStep step = CraneStep.NONE;
    boolean pick;
    boolean place;
    int lastJob = -1;
    int lastDone = -1;
  }

  private final Random random;
  private final int firstCrane;
  private final Machine[] machines = {new Machine(), new Machine()};
  private final JobMachines jobMachines;

  /** Which machine a job is for. */
  interface JobMachines {
    int machine(int job);
  }

  FakeYardCranes(Random random, int firstCrane, JobMachines jobMachines) {
    this.random = random;
    this.firstCrane = firstCrane;
    this.jobMachines = jobMachines;
  }

  @Override
  public void lift(CraneTask task) {
    Machine machine = of(task.job());
    if (random.nextDouble() >= LOST) {
      machine.task = task;
      machine.step = CraneStep.NONE;
      machine.pick = task.pickPermitted();
      machine.place = task.placePermitted();
      machine.lastJob = task.job();
    }
  }

  @Override
  public void permit(int job, boolean pick, long counterpart) {
    Machine machine = of(job);
    if (random.nextDouble() >= LOST && machine.lastJob == job) {
      machine.pick |= pick;
      machine.place |= !pick;
    }
  }

  private Machine of(int job) {
    return machines[jobMachines.machine(job) - FIRST_MACHINE - firstCrane];
  }

  void place(int side, int xMm) {
    machines[side].xMm = xMm;
  }

  int xMm(int side) {
    return machines[side].xMm;
  }

  /** Lets a crane go one step further and reports it. */
  void step(int side, CraneJobs cranes) {
    Machine machine = machines[side];
    CraneTask task = machine.task;
    if (task == null) {
      return;
    }
    boolean holds = machine.step.compareTo(CraneStep.LOCKED) >= 0;
    int target = holds ? task.takerXMm() : task.giverXMm();
    if (machine.xMm != target && random.nextInt(3) > 0) {
      machine.xMm += (int) ((target - machine.xMm) * random.nextDouble());
      return;
    }
    machine.xMm = target;
    machine.step = next(machine, task);
    if (machine.step == CraneStep.UNLOCKED) {
      machine.task = null;
      machine.lastDone = task.job();
    }
    if (random.nextDouble() >= LOST) {
      cranes.stepped(FIRST_MACHINE + firstCrane + side, task.job(), machine.step);
    }
  }

  private static CraneStep next(Machine machine, CraneTask task) {
    if (task.kind() == CraneTask.Kind.TRAVEL) {
      return CraneStep.UNLOCKED;
    }
    return switch (machine.step) {
      case NONE -> CraneStep.TO_GIVER;
      case TO_GIVER -> CraneStep.AT_GIVER;
      case AT_GIVER -> machine.pick ? CraneStep.LOCKED : CraneStep.AT_GIVER;
      case LOCKED -> CraneStep.AT_TAKER;
      case AT_TAKER, UNLOCKED -> machine.place ? CraneStep.UNLOCKED : CraneStep.AT_TAKER;
    };
  }

  private int load(Machine m) {
    boolean holds = m.step == CraneStep.LOCKED || m.step == CraneStep.AT_TAKER;
    return m.task != null && holds ? m.task.load1() : -1;
  }

  /** The engine reads the crane. */
  void report(int side, CraneJobs cranes) {
    Machine m = machines[side];
    boolean running = m.task != null;
    cranes.read(
        FIRST_MACHINE + firstCrane + side,
        new CraneReport(0, running, m.step, m.lastJob, m.lastDone, load(m), m.xMm));
  }
}
