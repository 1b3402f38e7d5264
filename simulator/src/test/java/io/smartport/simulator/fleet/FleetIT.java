package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.link.TruckJob;
import io.smartport.tos.site.Place;
import org.junit.jupiter.api.Test;

/** Trucks of the plant over client, broker and adaptor to their links, and back. */
class FleetIT {
  @Test
  void aTruckDrivesItsPathAsFarAsReleasedAndWorksAtItsEnd() throws Exception {
    try (LiveFleet live = LiveFleet.direct();
        Mqtt observer = live.observer()) {
      live.awaitAllReported();
      TruckJob job = live.drive(0, live.place(Place.Kind.STATION), 1, 2);
      String key = "job " + job.job() + "/1 ";
      live.awaitFact(0, key + "step 1");
      for (int released = 4; released < job.path().size(); released += 3) {
        live.release(0, job, released);
      }
      live.release(0, job, job.path().size());
      live.awaitFact(0, key + "step 3");

      TruckJob charge = live.drive(0, live.place(Place.Kind.CHARGER), 2, 1_000);
      live.awaitFact(0, "job " + charge.job() + "/1 step 2");
      live.awaitFact(0, "job " + charge.job() + "/1 step 3");
      assertThat(live.plant.ask(() -> live.truck(0).snapshot().batteryPermille()))
          .isGreaterThan(900);

      assertThat(live.facts.ofJob(live.machine(0), job.job())).doesNotHaveDuplicates();

      live.link(0, link -> link.read(LiveFleet.TERM));
      await("a request")
          .until(() -> observer.received.stream().anyMatch(m -> m.kind().equals("instantActions")));

      Schemas schemas = new Schemas();
      for (Mqtt.Received message : observer.received) {
        assertThat(schemas.errors(message.kind(), message.payload())).isEmpty();
      }
      assertThat(observer.received.stream().map(Mqtt.Received::kind).distinct())
          .containsExactlyInAnyOrderElementsOf(Schemas.TOPICS);
      assertThat(live.fleet.counters().get(FleetCount.ORDERS_ACCEPTED)).isEqualTo(2);
      assertThat(live.fleet.counters().get(FleetCount.INVALID)).isZero();
    }
  }
}
