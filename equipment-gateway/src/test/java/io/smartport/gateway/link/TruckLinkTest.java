package io.smartport.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TruckLinkTest {
  private static final int TERM = 2;
  private static final int IDLE = 0;
  private static final int DRIVING = 1;
  private static final int ARRIVED = 2;

  private final RecordedFacts facts = new RecordedFacts();
  private final List<String> sent = new ArrayList<>();
  private final TruckLink link = new TruckLink(20, new Port(), facts);
  private long boot = 1;
  private long sequence;
  private int battery = 900;

  private final class Port implements TruckPort {
    @Override
    public void order(TruckJob order) {
      sent.add(
          "order %d/%d %s until %d"
              .formatted(order.job(), order.attempt(), order.path(), order.notAfterMachineMs()));
    }

    @Override
    public void release(int term, int job, int attempt, int released, long notAfterMachineMs) {
      sent.add("release %d/%d to %d".formatted(job, attempt, released));
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
  void aDriveIsToldStepByStepOnce() {
    idle();
    drive(7, 0, 9_000);
    drive(7, 1, 3_000);
    drive(7, 1, 3_000);
    drive(7, 3, 3_000);
    arrive(7, 4);
    assertThat(facts.take())
        .containsExactly(
            "job 7/1 step 1",
            "job 7/1 passed 1",
            "job 7/1 passed 3",
            "job 7/1 passed 4",
            "battery 900",
            "job 7/1 step 2");
  }

  @Test
  void aSegmentIsLeftOnlyWhenTheReferencePointIsSomeWayBeyondIt() {
    idle();
    drive(7, 1, 499);
    assertThat(facts.take()).containsExactly("job 7/1 step 1");
    drive(7, 1, 500);
    assertThat(facts.take()).containsExactly("job 7/1 passed 1");
    drive(7, 2, 0);
    assertThat(facts.take()).isEmpty();
  }

  @Test
  void aTruckThatArrivedNearTheStartOfASegmentHasLeftTheOneBefore() {
    idle();
    link.onReading(reading(7, 1, ARRIVED, 3, 100, 9), 0);
    assertThat(facts.take()).contains("job 7/1 passed 3");
  }

  @Test
  void theReportAfterAReturnKeepsTheMarginToo() {
    link.onReading(reading(7, 1, DRIVING, 4, 100, 9), 0);
    assertThat(facts.take()).containsExactly("reported job 7 passed 3");
  }

  @Test
  void whateverIsLostRepeatedOrOvertakenPassedNeverFallsAndNeverGoesTooFar() {
    Random random = new Random(16);
    for (int run = 1; run < 300; run++) {
      boot++;
      idle();
      List<TruckReading> readings = new ArrayList<>();
      for (int passed = 0; passed < 8; passed++) {
        readings.add(reading(run, 1, DRIVING, passed, random.nextInt(1_000), 9));
      }
      int told = 0;
      for (int i = 0; i < 20; i++) {
        TruckReading one = readings.get(Math.min(7, random.nextInt(i + 1)));
        link.onReading(one, 0);
        for (String fact : facts.take()) {
          if (fact.contains("passed")) {
            int passed = Integer.parseInt(fact.substring(fact.lastIndexOf(' ') + 1));
            assertThat(passed).isGreaterThan(told);
            int sure = one.offsetMm() >= 500 ? one.passed() : one.passed() - 1;
            assertThat(passed).isLessThanOrEqualTo(sure);
            told = passed;
          }
        }
      }
    }
  }

  @Test
  void aReleaseIsRepeatedUntilTheTruckKnowsIt() {
    idle();
    link.release(TERM, 7, 1, 5, 1_000);
    link.onReading(reading(7, 1, DRIVING, 0, 0, 3), 900);
    assertThat(sent).containsExactly("release 7/1 to 5", "release 7/1 to 5");
    link.onReading(reading(7, 1, DRIVING, 0, 0, 5), 900);
    assertThat(sent).hasSize(2);
  }

  @Test
  void aReleaseIsNotRepeatedAfterItsTimeNorForAnotherAttempt() {
    idle();
    link.release(TERM, 7, 1, 5, 1_000);
    link.onReading(reading(7, 1, DRIVING, 0, 0, 3), 1_001);
    link.onReading(reading(7, 2, DRIVING, 0, 0, 3), 500);
    link.onReading(reading(8, 1, DRIVING, 0, 0, 3), 500);
    assertThat(sent).hasSize(1);
  }

  @Test
  void aNextAttemptCountsItsPathAnew() {
    idle();
    drive(7, 5, 2_000);
    facts.take();
    link.onReading(reading(7, 2, DRIVING, 1, 2_000, 9), 0);
    assertThat(facts.take()).containsExactly("job 7/2 step 1", "job 7/2 passed 1");
  }

  @Test
  void aRestartIsReportedWithItsMemory() {
    idle();
    drive(7, 2, 2_000);
    facts.take();
    boot++;
    sequence = 0;
    drive(7, 2, 2_000);
    assertThat(facts.take()).containsExactly("reported job 7 passed 2");
  }

  @Test
  void silenceIsToldOnceAndFreesNothing() {
    idle();
    drive(7, 2, 2_000);
    facts.take();
    link.onSilence();
    link.onSilence();
    assertThat(facts.take()).containsExactly("lost");
  }

  @Test
  void theBatteryIsToldInStepsOfFivePercent() {
    idle();
    battery = 851;
    drive(7, 0, 0);
    assertThat(facts.take()).containsExactly("job 7/1 step 1");
    battery = 850;
    drive(7, 0, 0);
    assertThat(facts.take()).containsExactly("battery 850");
  }

  @Test
  void nothingGoesToASilentTruckAndNothingOfAnOldTerm() {
    link.drive(order(7), 1_000);
    assertThat(sent).isEmpty();
    idle();
    link.release(TERM - 1, 7, 1, 9, 1_000);
    link.withdraw(TERM - 1, 7, 1);
    assertThat(sent).isEmpty();
    assertThat(link.droppedSilent()).isEqualTo(1);
    assertThat(link.droppedOldTerm()).isEqualTo(2);
  }

  @Test
  void aReleaseOfAnOldTermIsNotRepeatedInPlaceOfTheNewOne() {
    idle();
    link.release(TERM, 7, 1, 5, 1_000);
    link.release(TERM - 1, 7, 1, 9, 1_000);
    link.onReading(reading(7, 1, DRIVING, 0, 0, 3), 0);
    assertThat(sent).containsExactly("release 7/1 to 5", "release 7/1 to 5");
  }

  @Test
  void ordersGoOutInTheMachinesOwnTime() {
    link.onReading(reading(-1, 0, IDLE, 0, 0, 0), 1_000_000);
    link.drive(order(7), 1_002_000);
    assertThat(sent).containsExactly("order 7/1 [4, 5, 6] until 2000");
  }

  private void idle() {
    link.onReading(reading(-1, 0, IDLE, 0, 0, 0), 0);
    facts.take();
  }

  private void drive(int job, int passed, int offsetMm) {
    link.onReading(reading(job, 1, DRIVING, passed, offsetMm, 9), 0);
  }

  private void arrive(int job, int passed) {
    link.onReading(reading(job, 1, ARRIVED, passed, 8_000, 9), 0);
  }

  private TruckReading reading(
      int job, int attempt, int step, int passed, int offsetMm, int released) {
    return new TruckReading(
        boot,
        0,
        ++sequence,
        0,
        job,
        attempt,
        step > 0,
        step,
        -1,
        -1,
        40 + passed,
        offsetMm,
        passed,
        released,
        battery,
        -1,
        0,
        0);
  }

  private static TruckJob order(int job) {
    return new TruckJob(TERM, job, 1, 0, 4_000, 2, 900, List.of(4, 5, 6), 0);
  }
}
