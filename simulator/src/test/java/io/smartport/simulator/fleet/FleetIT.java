package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.link.TruckJob;
import io.smartport.simulator.plant.truck.TruckState;
import io.smartport.tos.site.Place;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Trucks of the plant over client, broker and adaptor to their links, and back; each test has a
 * truck of its own. All that either side sends is compared with the published schemas.
 */
class FleetIT {
  private static final Schemas SCHEMAS = new Schemas();
  private static final Set<String> COMMANDS = Set.of("order", "instantActions");

  private static LiveFleet live;
  private static Mqtt observer;

  @BeforeAll
  static void start() throws Exception {
    live = LiveFleet.direct();
    observer = live.observer();
    live.awaitAllReported();
  }

  @AfterAll
  static void stopAndCompareWithTheSchemas() throws Exception {
    live.fleet.close();
    await("good-byes")
        .atMost(LiveFleet.LIMIT)
        .until(
            () -> observer.received.stream().filter(m -> text(m).contains("OFFLINE")).count() == 4);
    List<Mqtt.Received> all = List.copyOf(observer.received);
    observer.close();
    live.close();
    Set<String> topics = new HashSet<>();
    for (Mqtt.Received message : all) {
      topics.add(message.kind());
      assertThat(SCHEMAS.errors(message.kind(), message.payload()))
          .as("%s %s", message.topic(), text(message))
          .isEmpty();
      boolean mayBeRetained =
          message.kind().equals("connection") || message.kind().equals("factsheet");
      assertThat(message.message().isRetained() && !mayBeRetained).isFalse();
      if (COMMANDS.contains(message.kind())) {
        Long expiry = message.message().getProperties().getMessageExpiryInterval();
        assertThat(expiry).as("seconds that a command lives").isBetween(1L, 6L);
      }
    }
    assertThat(topics).containsExactlyInAnyOrderElementsOf(Schemas.TOPICS);
    assertThat(live.fleet.counters().get(FleetCount.INVALID)).isZero();
  }

  private static String text(Mqtt.Received message) {
    return new String(message.payload(), StandardCharsets.UTF_8);
  }

  @Test
  void aTruckDrivesItsPathAsFarAsReleasedWorksAtItsEndAndCharges() {
    TruckJob job = live.drive(0, live.place(Place.Kind.STATION), 1, 2);
    String key = "job " + job.job() + "/1 ";
    live.awaitFact(0, key + "step 1");
    await("the end of the base")
        .atMost(LiveFleet.LIMIT)
        .until(() -> live.state(0) == TruckState.WAITING);
    for (int released = 4; released < job.path().size(); released += 3) {
      live.release(0, job, released);
    }
    live.release(0, job, job.path().size());
    live.awaitFact(0, key + "step 3");
    assertThat(live.facts.ofJob(live.machine(0), job.job()))
        .doesNotHaveDuplicates()
        .contains(key + "step 2", key + "passed " + (job.path().size() - 1));

    TruckJob charge = live.drive(0, live.place(Place.Kind.CHARGER), 2, 1_000);
    live.awaitFact(0, "job " + charge.job() + "/1 step 2");
    live.awaitFact(0, "job " + charge.job() + "/1 step 3");
    assertThat(live.plant.ask(() -> live.truck(0).snapshot().batteryPermille())).isGreaterThan(900);
  }

  @Test
  void aWithdrawnJobEndsAtTheEndOfItsBaseAndAnotherOneCanBegin() {
    TruckJob job = live.drive(1, live.place(Place.Kind.STATION), 1, 3);
    live.awaitFact(1, "job " + job.job() + "/1 step 1");
    live.link(1, link -> link.withdraw(LiveFleet.TERM, job.job(), 1));
    live.awaitFact(1, "job " + job.job() + "/1 refused 10");
    assertThat(live.plant.ask(() -> live.truck(1).snapshot().passed())).isEqualTo(2);

    TruckJob next = live.drive(1, live.place(Place.Kind.CHARGER), 0, 1_000);
    live.awaitFact(1, "job " + next.job() + "/1 step 2");
  }

  @Test
  void aPausedTruckStandsUntilItIsResumed() {
    TruckJob job = live.drive(2, live.place(Place.Kind.STATION), 0, 1_000);
    live.awaitFact(2, "job " + job.job() + "/1 step 1");
    live.onLinks(() -> live.gateway().pause(live.machine(2)));
    live.awaitFact(2, "mode 1");
    assertThat(live.facts.of(live.machine(2))).doesNotContain("job " + job.job() + "/1 step 2");
    live.onLinks(() -> live.gateway().resume(live.machine(2)));
    live.awaitFact(2, "mode 0");
    live.awaitFact(2, "job " + job.job() + "/1 step 2");
  }

  @Test
  void aTruckThatRestartsIsReportedWithItsMemoryAndGoesOnUnderTheNextAttempt() {
    TruckJob job = live.drive(3, live.place(Place.Kind.STATION), 0, 1_000);
    await("some way")
        .atMost(LiveFleet.LIMIT)
        .until(
            () ->
                live.facts.ofJob(live.machine(3), job.job()).stream()
                    .anyMatch(fact -> fact.contains("passed")));
    int reports = live.facts.reports(live.machine(3)).size();
    long boot = live.facts.reports(live.machine(3)).getLast().bootId();
    live.plant.with(live.truck(3), truck -> truck.restart(50_000_000));
    live.awaitFact(3, "lost");
    await("a report after the restart")
        .atMost(LiveFleet.LIMIT)
        .until(() -> live.facts.reports(live.machine(3)).size() > reports);
    var report = live.facts.reports(live.machine(3)).getLast();
    assertThat(report.bootId()).isNotEqualTo(boot);
    assertThat(report.job()).isEqualTo(job.job());
    assertThat(report.running()).isFalse();
    assertThat(report.segment()).isEqualTo(job.path().get(report.passed()));

    TruckJob rest =
        new TruckJob(
            LiveFleet.TERM,
            job.job(),
            2,
            0,
            job.stopOffsetMm(),
            job.path().size() - report.passed(),
            0,
            job.path().subList(report.passed(), job.path().size()),
            Long.MAX_VALUE);
    live.send(3, rest);
    live.awaitFact(3, "job " + job.job() + "/2 step 2");
  }
}
