package io.smartport.tos.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SampleSites;
import io.smartport.tos.work.DriveTask;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.RecordedOutputs;
import io.smartport.tos.work.TruckStep;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A truck that runs another attempt than the engine sent last. */
class TruckAttemptsTest {
  private static final CompiledSite SITE = SampleSites.site("small");
  private static final int TRUCK = 0;
  private static final int MACHINE = 40;

  private int[] sentPath = {};
  private final RecordedOutputs outputs =
      new RecordedOutputs() {
        @Override
        public void drive(DriveTask task, int[] path, int from, int length) {
          sentPath = Arrays.copyOfRange(path, from, from + length);
        }
      };
  private final WorkState workState = new WorkState();
  private final TransportState state = new TransportState();
  private final Work work = new Work(new CargoState(), workState, outputs);
  private final Transport transport = new Transport(SITE, state, work, outputs, MACHINE);

  private int drive() {
    int home = SITE.places().get(SITE.trucks().get(TRUCK).homePlaceId()).stopSegment();
    transport.read(TRUCK, 0, false, TruckStep.NONE, -1, 0, home, 0, 900);
    transport.configure(80_000, 900);
    assertThat(transport.goToStation(TRUCK, -1)).isTrue();
    return state.fleet.job(TRUCK);
  }

  @Test
  void whatAnotherAttemptHasLeftFreesNothing() {
    int job = drive();
    transport.accepted(TRUCK, job);
    transport.passed(TRUCK, job, 2, 2);
    assertThat(state.claimant(sentPath[0])).isEqualTo(TRUCK);
    transport.passed(TRUCK, job, 1, 2);
    assertThat(state.claimant(sentPath[0])).isEqualTo(-1);
  }

  @Test
  void anOlderAttemptUnderWayGetsTheRestOfItsPathUnderTheNextOne() {
    int job = drive();
    int[] first = sentPath;
    work.setJob(job, JobState.UNKNOWN);
    transport.read(TRUCK, 0, false, TruckStep.NONE, -1, 0, first[0], 0, 900);
    assertThat(workState.jobs.attempt(job)).isEqualTo(2);
    assertThat(sentPath).isEqualTo(first);

    work.setJob(job, JobState.UNKNOWN);
    Transport.Reading reading =
        transport.read(TRUCK, 0, true, TruckStep.DRIVING, job, 1, first[2], 2, 900);
    assertThat(reading).isEqualTo(Transport.Reading.SENT_AGAIN);
    assertThat(workState.jobs.attempt(job)).isEqualTo(3);
    assertThat(sentPath).isEqualTo(Arrays.copyOfRange(first, 2, first.length));
    assertThat(state.claimant(first[1])).isEqualTo(-1);
    assertThat(state.claimant(first[2])).isEqualTo(TRUCK);
    assertThat(state.claimant(first[3])).isEqualTo(TRUCK);
  }

  @Test
  void anOlderAttemptThatArrivedIsThere() {
    int job = drive();
    work.setJob(job, JobState.UNKNOWN);
    work.nextAttempt(job);
    int last = sentPath[sentPath.length - 1];
    transport.read(TRUCK, 0, false, TruckStep.DONE, job, 1, last, sentPath.length - 1, 900);
    assertThat(state.fleet.isThere(TRUCK)).isTrue();
    assertThat(workState.jobs.state(job)).isEqualTo(JobState.DONE);
  }
}
