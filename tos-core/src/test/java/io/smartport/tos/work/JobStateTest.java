package io.smartport.tos.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {
  private final Heart heart = new Heart();
  private final Jobs jobs = heart.state.jobs;

  @Test
  void aJobIsSentWhenItIsMadeUnderTheTermOfItsMaking() {
    int job = heart.work.makeJob(7, 2, 1);
    assertThat(jobs.state(job)).isEqualTo(JobState.SENT);
    assertThat(jobs.machine(job)).isEqualTo(7);
    assertThat(jobs.leg(job)).isEqualTo(2);
    assertThat(jobs.move(job)).isEqualTo(1);
    assertThat(jobs.term(job)).isEqualTo(3);
    assertThat(jobs.attempt(job)).isEqualTo(1);
  }

  @Test
  void aJobThatTheMachineLostIsSentUnderTheNextAttempt() {
    int job = heart.work.makeJob(7, 2, 1);
    heart.work.setJob(job, JobState.UNKNOWN);
    heart.outputs.term = 4;
    heart.work.nextAttempt(job);
    assertThat(jobs.state(job)).isEqualTo(JobState.SENT);
    assertThat(jobs.attempt(job)).isEqualTo(2);
    assertThat(jobs.term(job)).as("the term of its making").isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(JobState.class)
  void afterARestartOnlyJobsUnderWayAreUnknown(JobState state) {
    int job = heart.work.makeJob(7, 2, 1);
    heart.work.setJob(job, state);
    heart.work.forgetSent();
    assertThat(jobs.state(job)).isEqualTo(state == JobState.SENT ? JobState.UNKNOWN : state);
  }

  @ParameterizedTest
  @EnumSource(
      value = JobState.class,
      names = {"DONE", "REFUSED", "FAILED", "WITHDRAWN"})
  void finalStatesAreNotOpen(JobState state) {
    assertThat(state.isOpen()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = JobState.class,
      names = {"MADE", "SENT", "ACCEPTED", "RUNNING", "UNKNOWN"})
  void allOthersAreOpen(JobState state) {
    assertThat(state.isOpen()).isTrue();
  }
}
