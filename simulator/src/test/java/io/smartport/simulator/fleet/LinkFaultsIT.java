package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.link.TruckReading;
import io.smartport.gateway.mqtt.MqttCount;
import io.smartport.simulator.plant.truck.TruckState;
import io.smartport.simulator.relay.TcpRelay;
import io.smartport.simulator.relay.TcpRelay.Direction;
import io.smartport.tos.site.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network between gateway, broker and trucks fails; what becomes of each command. */
class LinkFaultsIT {
  private TcpRelay gatewayLine;
  private TcpRelay truckLine;
  private LiveFleet live;

  @BeforeEach
  void start() throws Exception {
    int broker = LiveFleet.freePort();
    gatewayLine = new TcpRelay(broker);
    truckLine = new TcpRelay(broker);
    live =
        new LiveFleet(broker, gatewayLine.port(), truckLine.port(), LiveFleet.SITE.trucks().size());
    live.awaitAllReported();
  }

  @AfterEach
  void stop() throws Exception {
    live.close();
    gatewayLine.close();
    truckLine.close();
  }

  @Test
  void afterABrokerRestartAllTrucksAreReadAgainAndJobsGoOn() throws Exception {
    TruckJob job = live.drive(0, station(), 0, 3);
    live.awaitFact(0, "job " + job.job() + "/1 step 1");
    live.stopBroker();
    until("all lost", () -> live.facts.count(" lost") == 4);
    live.release(0, job, job.path().size());
    assertThat(droppedSilent(0)).as("nothing is sent to who cannot be heard").isEqualTo(1);

    live.facts.clear();
    live.startBroker();
    live.awaitAllReported();
    TruckReading report = live.facts.reports(live.machine(0)).getFirst();
    assertThat(report.job()).isEqualTo(job.job());
    assertThat(report.running()).isTrue();
    assertThat(report.released()).as("it drove to the end of its base").isEqualTo(3);
    live.release(0, job, job.path().size());
    live.awaitFact(0, "job " + job.job() + "/1 step 2");
  }

  @Test
  void aTruckThatIsCutOffDrivesToTheEndOfItsBaseAndItsLastWillIsOnlyAHint() throws Exception {
    try (Mqtt observer = live.observer()) {
      TruckJob job = live.drive(0, station(), 0, 3);
      live.awaitFact(0, "job " + job.job() + "/1 step 1");
      truckLine.down();
      until(
          "last wills",
          () ->
              observer.received.stream()
                      .filter(m -> m.kind().equals("connection"))
                      .filter(m -> text(m).contains("CONNECTIONBROKEN"))
                      .count()
                  >= 4);
      live.awaitFact(0, "lost");
      until("the end of the base", () -> live.state(0) == TruckState.WAITING);
      live.release(0, job, job.path().size());

      live.facts.clear();
      truckLine.up();
      live.awaitFact(0, "reported");
      assertThat(live.state(0)).as("what was said meanwhile is lost").isEqualTo(TruckState.WAITING);
      live.release(0, job, job.path().size());
      live.awaitFact(0, "job " + job.job() + "/1 step 2");
    }
  }

  @Test
  void aGatewayThatIsRestartedGoesOnWithTheOrdersThatItFinds() {
    TruckJob job = live.drive(0, station(), 1, 3);
    live.awaitFact(0, "job " + job.job() + "/1 step 1");
    live.stopGateway();
    live.facts.clear();
    live.startGateway();
    live.awaitAllReported();
    TruckReading report = live.facts.reports(live.machine(0)).getFirst();
    assertThat(report.job()).isEqualTo(job.job());
    assertThat(report.released()).isEqualTo(3);
    live.release(0, job, job.path().size());
    live.awaitFact(0, "job " + job.job() + "/1 step 3");
  }

  @Test
  void anOrderIntoAHalfOpenLineIsNeverCarriedOut() throws Exception {
    gatewayLine.swallow(Direction.TO_SERVER);
    TruckJob lost = live.drive(0, station(), 0, 1_000);
    long sent = live.gateway().connectionCounters().get(MqttCount.SENT);
    // The broker misses the gateway's pings and ends the connection.
    until("the gateway is cut off", () -> live.facts.count(" lost") == 4);
    assertThat(sent).as("the gateway believed that it was sent").isPositive();
    live.facts.clear();
    gatewayLine.heal();
    live.awaitAllReported();
    assertThat(live.facts.reports(live.machine(0)).getLast().job()).isNotEqualTo(lost.job());
    assertThat(live.state(0)).isEqualTo(TruckState.IDLE);

    live.send(0, nextAttempt(lost));
    live.awaitFact(0, "job " + lost.job() + "/2 step 2");
    assertThat(live.fleet.counters().get(FleetCount.ORDERS_ACCEPTED)).isEqualTo(1);
  }

  @Test
  void aGatewayThatHearsNothingSaysSo() {
    gatewayLine.swallow(Direction.TO_CLIENT);
    until("all silent", () -> live.facts.count(" lost") == 4);
    TruckJob job = live.job(0, station(), 0, 1_000);
    live.send(0, job);
    assertThat(droppedSilent(0)).isEqualTo(1);
    live.facts.clear();
    gatewayLine.heal();
    live.awaitAllReported();
    assertThat(live.state(0)).isEqualTo(TruckState.IDLE);
    live.send(0, nextAttempt(job));
    live.awaitFact(0, "job " + job.job() + "/2 step 2");
  }

  /** An order that waits in the gateway when its line breaks is not sent when it is back. */
  @Test
  void anOrderIntoADeadLineIsNotSentLater() {
    gatewayLine.down();
    until("all lost", () -> live.facts.count(" lost") == 4);
    TruckJob job = live.job(0, station(), 0, 1_000);
    live.send(0, job);
    live.facts.clear();
    gatewayLine.up();
    live.awaitAllReported();
    assertThat(live.facts.reports(live.machine(0)).getLast().job()).isNotEqualTo(job.job());
    assertThat(live.fleet.counters().get(FleetCount.ORDERS_ACCEPTED)).isZero();
  }

  @Test
  void afterAResetTheReadingTellsTheFateOfAnOrder() {
    for (int round = 0; round < 3; round++) {
      TruckJob job = live.drive(1, station(), 0, 1_000);
      live.facts.clear();
      gatewayLine.reset();
      live.awaitAllReported();
      TruckReading report = live.facts.reports(live.machine(1)).getLast();
      boolean isThere = report.job() == job.job();
      if (!isThere) {
        live.send(1, nextAttempt(job));
      }
      String attempt = "/" + (isThere ? 1 : 2) + " step 2";
      boolean isDone = isThere && report.step() == 2;
      if (!isDone) {
        live.awaitFact(1, "job " + job.job() + attempt);
      }
      long accepted = live.fleet.counters().get(FleetCount.ORDERS_ACCEPTED);
      assertThat(accepted).as("each job once").isEqualTo(round + 1);
    }
  }

  @Test
  void updatesOverASlowLineArriveOnceEach() {
    gatewayLine.delay(Duration.ofMillis(200));
    truckLine.delay(Duration.ofMillis(100));
    TruckJob job = live.drive(2, station(), 1, 1);
    live.awaitFact(2, "job " + job.job() + "/1 step 1");
    for (int released = 2; released <= job.path().size(); released++) {
      live.release(2, job, released);
    }
    live.awaitFact(2, "job " + job.job() + "/1 step 3");
    assertThat(live.facts.ofJob(live.machine(2), job.job())).doesNotHaveDuplicates();
    assertThat(live.fleet.counters().get(FleetCount.UPDATES_ACCEPTED))
        .isEqualTo(job.path().size() - 1);
  }

  /** The gap that the documents name: a 2.1 truck cannot see that a message is late. */
  @Test
  void aLateUpdateFromAStalledLineIsHarmless() {
    TruckJob job = live.drive(3, station(), 0, 2);
    live.awaitFact(3, "job " + job.job() + "/1 step 1");
    truckLine.hold(Direction.TO_CLIENT);
    live.release(3, job, 4);
    live.link(3, link -> link.withdraw(LiveFleet.TERM, job.job(), 1));
    live.release(3, job, job.path().size());
    truckLine.letGo(Direction.TO_CLIENT);
    live.awaitFact(3, "job " + job.job() + "/1 refused 10");
    int end = live.plant.ask(() -> live.truck(3).snapshot().passed());
    assertThat(end).as("the update behind the cancellation is refused").isLessThan(4);
  }

  private static TruckJob nextAttempt(TruckJob job) {
    return new TruckJob(
        job.term(),
        job.job(),
        job.attempt() + 1,
        job.action(),
        job.stopOffsetMm(),
        job.path().size(),
        job.chargeToPermille(),
        job.path(),
        job.notAfterMachineMs());
  }

  private long droppedSilent(int truck) {
    long[] dropped = new long[1];
    live.link(truck, link -> dropped[0] = link.droppedSilent());
    return dropped[0];
  }

  private Place station() {
    List<Place> stations =
        LiveFleet.SITE.places().stream().filter(p -> p.kind() == Place.Kind.STATION).toList();
    return stations.getLast();
  }

  private static String text(Mqtt.Received message) {
    return new String(message.payload(), StandardCharsets.UTF_8);
  }

  private static void until(String what, Callable<Boolean> condition) {
    await(what).atMost(LiveFleet.LIMIT).until(condition);
  }
}
