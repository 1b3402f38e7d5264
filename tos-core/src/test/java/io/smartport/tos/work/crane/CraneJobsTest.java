package io.smartport.tos.work.crane;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.RecordedOutputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkEvent;
import io.smartport.tos.work.WorkState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is concluded from reading a quay crane that works on a discharge onto a truck. */
class CraneJobsTest {
  private static final int CRANE = 0;
  private static final int TRUCK = 9;
  private static final long CELL = PlaceCode.shipCell(0, 2, 1, 82);
  private static final int AUTOMATIC = 0;
  private static final int MANUAL = 2;

  private final List<String> told = new ArrayList<>();
  private final RecordedOutputs outputs =
      new RecordedOutputs() {
        @Override
        public void permit(int permitted, boolean pick, long counterpart) {
          told.add("permit " + (pick ? "pick" : "place"));
        }

        @Override
        public void withdraw(int withdrawn) {
          told.add("withdraw " + withdrawn);
        }

        @Override
        public void readMachine(int machine) {
          told.add("read " + machine);
        }
      };
  private final CargoState cargo = new CargoState();
  private final WorkState state = new WorkState();
  private final Work work = new Work(cargo, state, outputs);
  private final Cranes cranes = new Cranes();
  private final CraneJobs jobs =
      new CraneJobs(LegKind.QUAY, 0, cranes, new FlatSlice(), work, outputs);
  private int box;
  private int move;
  private int job;

  private static final class FlatSlice implements CraneSlice {
    @Override
    public int giverXMm(int move) {
      return 1_000;
    }

    @Override
    public int takerXMm(int move) {
      return 2_000;
    }

    @Override
    public void lifted(int move) {}

    @Override
    public void landed(int move) {}
  }

  @BeforeEach
  void start() {
    cargo.calls.addRow();
    box = cargo.boxes.addRow();
    cargo.boxes.place.set(box, CELL);
    move = work.plan(MoveKind.DISCHARGE, box, 0, 0, CELL, PlaceCode.anySlot(), false);
    work.assign(work.openLeg(move, LegKind.TRUCK), TRUCK);
    cranes.resize(1);
    read(AUTOMATIC, false, CraneStep.NONE, -1, -1, -1);
    jobs.start(
        CRANE,
        move,
        Decision.only(
            Decision.Kind.MOVE_FOR_QUAY_CRANE, 0, move, 0, Decision.Rule.FIRST_IN_SEQUENCE));
    job = cranes.job(CRANE);
    told.clear();
    outputs.lifts.clear();
  }

  private void read(int mode, boolean isRunning, CraneStep step, int key, int done, int load) {
    jobs.read(CRANE, new CraneReport(mode, isRunning, step, key, done, load, 500));
  }

  private void step(CraneStep step) {
    jobs.stepped(CRANE, job, step);
  }

  private ExchangeState toTruck() {
    return state.exchanges.state(state.moves.exchange(move, 1));
  }

  private void truckCame() {
    work.takerThere(state.moves.exchange(move, 1));
    drain();
  }

  private List<String> drain() {
    List<String> events = new ArrayList<>();
    work.events()
        .drainTo(
            (event, subject) -> {
              events.add(event + " " + subject);
              if (event == WorkEvent.BOTH_READY) {
                jobs.bothReady(subject);
              }
            });
    return events;
  }

  @Test
  void theJobDoneInItsMemoryIsApplied() {
    step(CraneStep.AT_TAKER);
    truckCame();
    read(AUTOMATIC, false, CraneStep.UNLOCKED, job, job, -1);
    assertThat(state.jobs.state(job)).isEqualTo(JobState.DONE);
    assertThat(cargo.boxes.place.get(box)).isEqualTo(PlaceCode.truck(TRUCK));
    assertThat(cranes.isIdle(CRANE)).isTrue();
  }

  @Test
  void theRunningJobIsAdoptedWithItsStepAndPermittedAnew() {
    truckCame();
    assertThat(told).containsExactly("permit place");
    work.setJob(job, JobState.UNKNOWN);
    read(AUTOMATIC, true, CraneStep.LOCKED, job, -1, box);
    assertThat(state.jobs.state(job)).isEqualTo(JobState.RUNNING);
    assertThat(cargo.boxes.place.get(box)).isEqualTo(PlaceCode.crane(CRANE));
    assertThat(told).containsExactly("permit place", "permit place");
    assertThat(outputs.lifts).isEmpty();
  }

  @Test
  void aCommandThatMayBeUnderWayIsNotSentAgain() {
    read(AUTOMATIC, false, CraneStep.NONE, -1, -1, -1);
    assertThat(state.jobs.state(job)).isEqualTo(JobState.SENT);
    assertThat(outputs.lifts).isEmpty();
  }

  @Test
  void anEmptyCraneThatLostItsJobGetsItAgainUnderTheNextAttempt() {
    step(CraneStep.AT_GIVER);
    read(AUTOMATIC, false, CraneStep.AT_GIVER, job, -1, -1);
    assertThat(state.jobs.attempt(job)).isEqualTo(2);
    assertThat(outputs.lifts).hasSize(1);
    assertThat(outputs.lifts.getFirst().giver()).isEqualTo(CELL);
  }

  @Test
  void aLoadedCraneThatLostItsJobGetsTheRest() {
    step(CraneStep.LOCKED);
    truckCame();
    read(AUTOMATIC, false, CraneStep.AT_TAKER, job, -1, box);
    assertThat(state.jobs.attempt(job)).isEqualTo(2);
    assertThat(outputs.lifts.getFirst().giver()).isEqualTo(PlaceCode.crane(CRANE));
    assertThat(outputs.lifts.getFirst().placePermitted()).isTrue();
    assertThat(toTruck()).isEqualTo(ExchangeState.TRANSFERRING);
  }

  @Test
  void aCraneWithoutTheLoadThatItShouldHoldGetsNothing() {
    step(CraneStep.LOCKED);
    read(AUTOMATIC, false, CraneStep.NONE, -1, -1, -1);
    assertThat(state.jobs.state(job)).isEqualTo(JobState.UNKNOWN);
    assertThat(outputs.lifts).isEmpty();
  }

  @Test
  void aCraneDrivenByHandIsNotPermittedAndNotTold() {
    step(CraneStep.LOCKED);
    jobs.mode(CRANE, MANUAL);
    truckCame();
    assertThat(told).isEmpty();
    assertThat(toTruck()).isEqualTo(ExchangeState.BOTH_READY);
    read(MANUAL, false, CraneStep.LOCKED, job, -1, box);
    assertThat(outputs.lifts).isEmpty();

    jobs.mode(CRANE, AUTOMATIC);
    assertThat(told).containsExactly("read " + CRANE);
    read(AUTOMATIC, true, CraneStep.AT_TAKER, job, -1, box);
    assertThat(told).containsExactly("read " + CRANE, "permit place");
    assertThat(toTruck()).isEqualTo(ExchangeState.TRANSFERRING);
  }

  @Test
  void anIdleCraneDrivenByHandIsNotUsed() {
    step(CraneStep.UNLOCKED);
    assertThat(cranes.isIdle(CRANE)).isTrue();
    jobs.mode(CRANE, MANUAL);
    assertThat(cranes.isIdle(CRANE)).isFalse();
  }

  @Test
  void aJobThatIsOverForTheEngineIsWithdrawnAndTheCraneNotUsedUntilItEnded() {
    step(CraneStep.UNLOCKED);
    told.clear();
    read(AUTOMATIC, true, CraneStep.TO_GIVER, job, -1, -1);
    assertThat(told).containsExactly("withdraw " + job);
    assertThat(cranes.isIdle(CRANE)).isFalse();
    assertThat(jobs.hasOpenCommand(CRANE, job)).isTrue();

    jobs.refused(CRANE, job);
    assertThat(told).containsExactly("withdraw " + job, "read " + CRANE);
    read(AUTOMATIC, false, CraneStep.TO_GIVER, job, -1, -1);
    assertThat(cranes.isIdle(CRANE)).isTrue();
  }

  @Test
  void aWithdrawnJobKeepsTheCraneUntilItsSafeEnd() {
    step(CraneStep.AT_GIVER);
    assertThat(jobs.withdraw(move)).isTrue();
    assertThat(state.jobs.state(job)).isEqualTo(JobState.WITHDRAWN);
    step(CraneStep.LOCKED);
    assertThat(cargo.boxes.place.get(box)).as("confirmed all the same").isNotEqualTo(CELL);
    assertThat(jobs.isBusyWith(move)).isTrue();
    drain();

    jobs.refused(CRANE, job);
    assertThat(told).contains("read " + CRANE);
    read(AUTOMATIC, false, CraneStep.LOCKED, job, -1, box);
    assertThat(drain()).containsExactly("JOB_ENDED " + job);
    assertThat(jobs.isBusyWith(move)).isFalse();
    assertThat(state.legs.state(state.moves.firstLeg(move))).isEqualTo(LegState.PLANNED);
    assertThat(toTruck()).as("no crane gives the box now").isEqualTo(ExchangeState.PLANNED);
  }

  @Test
  void aWithdrawnJobThatWasTooFarOnEndsDone() {
    step(CraneStep.AT_TAKER);
    truckCame();
    jobs.withdraw(move);
    step(CraneStep.UNLOCKED);
    assertThat(state.jobs.state(job)).isEqualTo(JobState.DONE);
    assertThat(cargo.boxes.place.get(box)).isEqualTo(PlaceCode.truck(TRUCK));
  }
}
