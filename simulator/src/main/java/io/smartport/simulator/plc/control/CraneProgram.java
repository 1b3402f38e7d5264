package io.smartport.simulator.plc.control;

import io.smartport.simulator.plant.Spots;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.crane.CraneOrder;
import io.smartport.simulator.plant.crane.CranePhase;
import io.smartport.simulator.plant.crane.CraneSnapshot;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.machine.Refusal;
import io.smartport.tos.site.PlaceCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks commands and carries them out with a crane of the plant. Checked in this order: master,
 * term, whether it was taken before, time, parameters; then the crane itself. Every refusal is
 * counted. Plant thread only, but for the counts.
 */
public final class CraneProgram {
  /** Job numbers are unique over all terms, so the plant's key needs none. */
  private static final int KEY_TERM = 1;

  private final Crane crane;
  private final Spots spots;
  private final int laneYMm;
  private final Mastership mastership;
  private final PlcMemory memory;
  private final RefusalCounts counts;

  private JobKey refused = JobKey.NONE;
  private String refusedId = "";
  private RefusalCode refusal = RefusalCode.NONE;
  private JobKey plantRefused = JobKey.NONE;
  private Refusal plantRefusal = Refusal.NONE;
  private @Nullable CraneState last;

  /**
   * @param machine number of the crane at its site
   */
  public CraneProgram(
      Crane crane,
      int machine,
      Spots spots,
      Mastership mastership,
      PlcMemory memory,
      RefusalCounts counts) {
    this.crane = crane;
    this.spots = spots;
    this.laneYMm = spots.laneYMm(machine);
    this.mastership = mastership;
    this.memory = memory;
    this.counts = counts;
  }

  /** Takes a job order and starts it as soon as the crane is free. */
  public RefusalCode start(Object session, JobOrder order) {
    JobKey key = key(order.job(), order.attempt());
    RefusalCode code = mastership.check(session, order.term());
    if (code == RefusalCode.NONE && memory.hasTaken(key)) {
      code = RefusalCode.REPEATED;
    }
    if (code != RefusalCode.NONE) {
      return counted(code);
    }
    code = problem(order);
    if (code == RefusalCode.NONE) {
      code = take(order, key);
    }
    if (code != RefusalCode.NONE) {
      note(key, order.id(), code);
      return counted(code);
    }
    memory.keep(key, order.id());
    return RefusalCode.NONE;
  }

  /** A command whose parameters could not be read. */
  public RefusalCode refuseUnreadable() {
    return counted(RefusalCode.BAD_PARAMETER);
  }

  private RefusalCode problem(JobOrder order) {
    if (crane.snapshot().monotonicMs() > order.notAfterMs()) {
      return RefusalCode.LATE;
    }
    boolean isKnown = spots.exists(order.giver()) && spots.exists(order.taker());
    return isKnown ? RefusalCode.NONE : RefusalCode.BAD_PARAMETER;
  }

  private RefusalCode take(JobOrder order, JobKey key) {
    crane.take(
        new CraneOrder(
            key,
            order.kind(),
            order.loads().stream().mapToInt(Integer::intValue).toArray(),
            spots.spot(order.giver(), order.giverXMm(), laneYMm),
            spots.spot(order.taker(), order.takerXMm(), laneYMm),
            order.pickPermitted(),
            order.placePermitted(),
            order.notAfterMs()));
    CraneSnapshot after = crane.snapshot();
    return after.refused().equals(key) ? RefusalCode.of(after.refusal()) : RefusalCode.NONE;
  }

  /** The counterpart of an exchange is there. */
  public RefusalCode permit(Object session, Permit permit) {
    RefusalCode code = mastership.check(session, permit.term());
    CraneSnapshot now = crane.snapshot();
    JobKey key = key(permit.job(), permit.attempt());
    long truck = PlaceCode.truck(permit.truck());
    if (code == RefusalCode.NONE && now.monotonicMs() > permit.notAfterMs()) {
      code = RefusalCode.LATE;
    }
    boolean isWanted = (now.running() && now.key().sameJob(key)) || now.next().sameJob(key);
    if (code == RefusalCode.NONE && !isWanted) {
      code = RefusalCode.UNKNOWN_JOB;
    }
    if (code == RefusalCode.NONE && !spots.exists(truck)) {
      code = RefusalCode.BAD_PARAMETER;
    }
    if (code == RefusalCode.NONE) {
      crane.permit(key, permit.pick(), spots.besideTruck(truck), permit.notAfterMs());
    }
    return counted(code);
  }

  /** Takes a job order back as soon as that is safe. */
  public RefusalCode abort(Object session, String orderId) {
    RefusalCode code = mastership.check(session);
    JobKey key = memory.key(orderId);
    if (code == RefusalCode.NONE && key.equals(JobKey.NONE)) {
      code = RefusalCode.UNKNOWN_JOB;
    }
    CraneSnapshot now = crane.snapshot();
    boolean isOpen = (now.running() && now.key().equals(key)) || now.next().equals(key);
    if (code == RefusalCode.NONE && !isOpen) {
      code = RefusalCode.REPEATED;
    }
    if (code == RefusalCode.NONE) {
      crane.withdraw(key);
    }
    return counted(code);
  }

  private RefusalCode counted(RefusalCode code) {
    if (code != RefusalCode.NONE) {
      counts.count(code);
    }
    return code;
  }

  private void note(JobKey key, String id, RefusalCode why) {
    refused = key;
    refusedId = id;
    refusal = why;
    CraneSnapshot now = crane.snapshot();
    plantRefused = now.refused();
    plantRefusal = now.refusal();
  }

  /** What to report now. */
  public CraneState state() {
    CraneSnapshot now = crane.snapshot();
    if (!now.refused().equals(plantRefused) || now.refusal() != plantRefusal) {
      note(now.refused(), memory.orderId(now.refused()), RefusalCode.of(now.refusal()));
    }
    CraneState before = last;
    CraneState state = describe(now);
    if (before == null || before.bootId() != state.bootId()) {
      state = state.numbered(1);
    } else {
      state = state.numbered(before.sequence() + (before.saysTheSame(state) ? 0 : 1));
    }
    last = state;
    return state;
  }

  private CraneState describe(CraneSnapshot now) {
    List<Integer> loads = Arrays.stream(now.load()).boxed().toList();
    return new CraneState(
        now.bootId(),
        now.monotonicMs(),
        0,
        now.mode() == Mode.STOPPED ? 1 : 0,
        order(now.key()),
        now.running(),
        step(now.phase()),
        now.landed(),
        loads,
        order(now.next()),
        order(now.lastDone()),
        CraneState.Order.of(refused, refusedId),
        refusal,
        now.gantryXMm(),
        now.trolleyYMm(),
        now.hoistZMm());
  }

  private CraneState.Order order(JobKey key) {
    return CraneState.Order.of(key, memory.orderId(key));
  }

  private static JobKey key(int job, int attempt) {
    return new JobKey(KEY_TERM, job, attempt);
  }

  private static int step(CranePhase phase) {
    return switch (phase) {
      case IDLE -> 0;
      case TO_GIVER, TRAVELLING -> 1;
      case AT_GIVER -> 2;
      case LOCKED, TO_TAKER -> 3;
      case AT_TAKER -> 4;
      case UNLOCKED -> 5;
    };
  }
}
