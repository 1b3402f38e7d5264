package io.smartport.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CraneLinkTest {
  private static final int NONE = -1;
  private static final int TERM = 2;

  private final RecordedFacts facts = new RecordedFacts();
  private final List<String> sent = new ArrayList<>();
  private final CraneLink link = new CraneLink(3, new Port(), facts);
  private long boot = 1;
  private long sequence;

  private final class Port implements CranePort {
    @Override
    public void order(CraneJob order) {
      sent.add(
          "order %d/%d until %d"
              .formatted(order.job(), order.attempt(), order.notAfterMachineMs()));
    }

    @Override
    public void permit(int term, int job, int attempt, boolean pick, long with, long notAfter) {
      sent.add("permit %d/%d %s".formatted(job, attempt, pick ? "pick" : "place"));
    }

    @Override
    public void withdraw(int term, int job, int attempt) {
      sent.add("withdraw %d/%d".formatted(job, attempt));
    }

    @Override
    public void read() {
      sent.add("read");
    }
  }

  @Test
  void theFirstReadingIsReportedWhole() {
    read(7, 2, NONE);
    assertThat(facts.take()).containsExactly("reported job 7 step 2");
  }

  @Test
  void eachStepIsAFactOnce() {
    idle();
    read(7, 1, NONE);
    read(7, 1, NONE);
    read(7, 3, NONE);
    done(7);
    done(7);
    assertThat(facts.take()).containsExactly("job 7/1 step 1", "job 7/1 step 3", "job 7/1 step 5");
  }

  @Test
  void aJobThatBeganAndEndedBetweenReadingsIsKnownByTheNextOne() {
    idle();
    read(7, 1, NONE);
    read(8, 1, 7);
    assertThat(facts.take()).containsExactly("job 7/1 step 1", "job 7/1 step 5", "job 8/1 step 1");
  }

  @Test
  void aNextAttemptBeginsAnew() {
    idle();
    read(7, 3, NONE);
    link.onReading(reading(7, 2, true, 1, NONE, NONE), 0);
    assertThat(facts.take()).containsExactly("job 7/1 step 3", "job 7/2 step 1");
  }

  @Test
  void readingsThatOvertakeEachOtherNeverGoBack() {
    idle();
    CraneReading early = reading(7, 1, true, 1, NONE, NONE);
    CraneReading late = reading(7, 1, true, 3, NONE, NONE);
    link.onReading(late, 0);
    link.onReading(early, 0);
    link.onReading(late, 0);
    assertThat(facts.take()).containsExactly("job 7/1 step 3");
  }

  @Test
  void anyLossAndRepetitionKeepsStepsInOrderAndTheEndIsKnown() {
    Random random = new Random(15);
    for (int run = 0; run < 500; run++) {
      boot++;
      idle();
      List<CraneReading> readings = new ArrayList<>();
      for (int step = 1; step <= 4; step++) {
        readings.add(reading(run, 1, true, step, NONE, NONE));
      }
      CraneReading last = reading(run, 1, false, 5, run, NONE);
      for (int i = 0; i < 12; i++) {
        link.onReading(readings.get(random.nextInt(readings.size())), 0);
      }
      link.onReading(last, 0);
      List<String> got = facts.take();
      assertThat(got)
          .doesNotHaveDuplicates()
          .isSorted()
          .last()
          .isEqualTo("job %d/1 step 5".formatted(run));
    }
  }

  @Test
  void aRestartIsReportedWithItsMemory() {
    idle();
    read(7, 3, NONE);
    facts.take();
    boot++;
    sequence = 0;
    link.onReading(reading(7, 1, false, 3, NONE, NONE), 0);
    assertThat(facts.take()).containsExactly("reported job 7 step 3");
  }

  @Test
  void silenceIsToldOnceAndTheReturnReported() {
    idle();
    link.onSilence();
    link.onSilence();
    assertThat(facts.take()).containsExactly("lost");
    link.onReading(reading(NONE, 0, false, 0, NONE, NONE), 0);
    assertThat(facts.take()).containsExactly("reported job -1 step 0");
  }

  @Test
  void aRefusalIsAFactOnceForEachAttempt() {
    idle();
    link.onReading(reading(NONE, 0, false, 0, NONE, 9), 0);
    link.onReading(reading(NONE, 0, false, 0, NONE, 9), 0);
    assertThat(facts.take()).containsExactly("job 9/1 refused 4");
  }

  @Test
  void aChangeOfModeIsAFact() {
    idle();
    link.onReading(
        new CraneReading(
            boot, 0, ++sequence, 1, NONE, 0, false, 0, NONE, NONE, NONE, NONE, 0, 0, 0),
        0);
    assertThat(facts.take()).containsExactly("mode 1");
  }

  @Test
  void ordersGoOutInTheMachinesOwnTime() {
    link.onReading(reading(NONE, 0, false, 0, NONE, NONE), 1_000_000);
    link.lift(order(7), 1_002_000);
    assertThat(sent).containsExactly("order 7/1 until 2000");
  }

  @Test
  void nothingGoesToASilentMachineAndNothingOfAnOldTerm() {
    link.lift(order(7), 0);
    assertThat(sent).isEmpty();
    idle();
    link.withdraw(TERM - 1, 7, 1);
    link.permit(TERM - 1, 7, 1, true, 0, 100);
    assertThat(sent).isEmpty();
    assertThat(link.droppedSilent()).isEqualTo(1);
    assertThat(link.droppedOldTerm()).isEqualTo(2);
  }

  @Test
  void aPermitIsRepeatedWhileTheCraneWaitsForIt() {
    idle();
    link.permit(TERM, 7, 1, true, 0, 1_000);
    read(7, 1, NONE);
    assertThat(sent).as("not there yet").hasSize(1);
    read(7, 2, NONE);
    read(7, 2, NONE);
    assertThat(sent).containsExactly("permit 7/1 pick", "permit 7/1 pick", "permit 7/1 pick");
    read(7, 3, NONE);
    assertThat(sent).as("it has picked").hasSize(3);
  }

  @Test
  void aPermitIsNotRepeatedAfterItsTimeNorForAnotherJob() {
    idle();
    link.permit(TERM, 7, 1, false, 0, 1_000);
    link.onReading(reading(7, 1, true, 4, NONE, NONE), 1_001);
    link.onReading(reading(8, 1, true, 4, NONE, NONE), 500);
    assertThat(sent).hasSize(1);
  }

  @Test
  void aPermitThatComesTooLateToMatterIsNotSent() {
    idle();
    read(7, 3, NONE);
    link.permit(TERM, 7, 1, true, 0, 1_000);
    assertThat(sent).isEmpty();
  }

  @Test
  void theCoreMayAskForAReading() {
    idle();
    link.read(TERM);
    assertThat(sent).containsExactly("read");
    link.onReading(reading(NONE, 0, false, 0, NONE, NONE), 0);
    assertThat(facts.take()).containsExactly("reported job -1 step 0");
  }

  private void idle() {
    link.onReading(reading(NONE, 0, false, 0, NONE, NONE), 0);
    facts.take();
  }

  private void read(int job, int step, int doneJob) {
    link.onReading(reading(job, 1, true, step, doneJob, NONE), 0);
  }

  private void done(int job) {
    link.onReading(reading(job, 1, false, 5, job, NONE), 0);
  }

  private CraneReading reading(
      int job, int attempt, boolean running, int step, int doneJob, int refusedJob) {
    return new CraneReading(
        boot,
        0,
        ++sequence,
        0,
        job,
        attempt,
        running,
        step,
        NONE,
        NONE,
        doneJob,
        refusedJob,
        1,
        4,
        0);
  }

  private static CraneJob order(int job) {
    return new CraneJob(TERM, job, 1, 0, true, true, 1, NONE, 0, 0, 0, 0, 0);
  }
}
