package io.smartport.gateway.mqtt.vda5050;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.link.TruckReading;
import io.smartport.gateway.mqtt.vda5050.TruckState.ActionStatus;
import io.smartport.gateway.mqtt.vda5050.TruckState.Mode;
import io.smartport.gateway.mqtt.vda5050.TruckState.NodeState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final int DRIVING = 1;
  private static final int ARRIVED = 2;
  private static final int DONE = 3;

  private final Readings readings = new Readings(Site.IDS);
  private final OrderComposer composer = new OrderComposer(Site.SMALL);
  private final List<Integer> path = Site.path(5, 2);
  private final States states = new States();

  @Test
  void aTruckWithoutOrderStandsAtAPoint() throws BadMessageException {
    states.lastNode = "s4.1200";
    TruckReading reading = read();
    assertThat(reading.segment()).isEqualTo(4);
    assertThat(reading.offsetMm()).isEqualTo(1_200);
    assertThat(reading.job()).isEqualTo(-1);
    assertThat(reading.running()).isFalse();
    assertThat(reading.step()).isZero();
    assertThat(reading.load1()).isEqualTo(-1);
  }

  @Test
  void aDrivingTruckIsOnItsFirstEdge() throws BadMessageException {
    states.executing(order(0, 3), 2);
    states.distanceMm = 700;
    TruckReading reading = read();
    assertThat(reading.job()).isEqualTo(7);
    assertThat(reading.attempt()).isEqualTo(2);
    assertThat(reading.running()).isTrue();
    assertThat(reading.step()).isEqualTo(DRIVING);
    assertThat(reading.segment()).isEqualTo(path.get(2));
    assertThat(reading.offsetMm()).isEqualTo(700);
    assertThat(reading.passed()).isEqualTo(2);
    assertThat(reading.released()).isEqualTo(3);
  }

  @Test
  void arrivalIsTheFinishedPositioning() throws BadMessageException {
    states.arrived("1-7-2", "s" + path.getLast() + ".900", 5);
    assertThat(step(ActionStatus.WAITING)).isEqualTo(DRIVING);
    assertThat(step(ActionStatus.RUNNING)).isEqualTo(DRIVING);
    assertThat(step(ActionStatus.FINISHED)).isEqualTo(ARRIVED);
    TruckReading reading = read();
    assertThat(reading.running()).isFalse();
    assertThat(reading.passed()).as("it stands on the last segment").isEqualTo(4);
    assertThat(reading.segment()).isEqualTo(path.getLast());
    assertThat(reading.offsetMm()).isEqualTo(900);
  }

  private int step(ActionStatus positioning) throws BadMessageException {
    states.action("1-7-2.position", positioning);
    return read().step();
  }

  @Test
  void aStationIsDoneWithItsAction() throws BadMessageException {
    states.arrived("1-7-2", "s4.0", 5).action("1-7-2.position", ActionStatus.FINISHED);
    states.action("1-7-2.locks", ActionStatus.RUNNING);
    assertThat(read().step()).isEqualTo(ARRIVED);
    assertThat(read().running()).isTrue();
    states.action("1-7-2.locks", ActionStatus.FINISHED);
    assertThat(read().step()).isEqualTo(DONE);
    assertThat(read().running()).isFalse();
  }

  @Test
  void chargingIsDoneWhenItHasEndedNotWhenItHasBegun() throws BadMessageException {
    states.arrived("1-7-2", "s4.0", 5).action("1-7-2.position", ActionStatus.FINISHED);
    states.action("1-7-2.charge-905", ActionStatus.FINISHED);
    states.charging = true;
    assertThat(read().step()).isEqualTo(ARRIVED);
    assertThat(read().running()).isTrue();
    states.charging = false;
    assertThat(read().step()).isEqualTo(DONE);
    assertThat(read().running()).isFalse();
  }

  @Test
  void aRestartedTruckKnowsItsJobAndDoesNotDoIt() throws BadMessageException {
    states.orderId = "1-7-2";
    states.lastSequence = 6;
    states.lastNode = "s4.300";
    TruckReading reading = read();
    assertThat(reading.job()).isEqualTo(7);
    assertThat(reading.running()).isFalse();
    assertThat(reading.step()).isZero();
    assertThat(reading.passed()).isEqualTo(3);
  }

  @Test
  void aCancelledOrderIsWithdrawnUnlessItWasDone() throws BadMessageException {
    states.arrived("1-7-2", "s4.0", 3);
    states.action("1-7-2.position", ActionStatus.FAILED);
    states.action("1-7-2.cancel", ActionStatus.RUNNING);
    assertThat(read().refusedJob()).isEqualTo(-1);
    states.action("1-7-2.cancel", ActionStatus.FINISHED);
    assertThat(read().refusedJob()).isEqualTo(7);
    assertThat(read().refusal()).isEqualTo(10);
    states.action("1-7-2.position", ActionStatus.FINISHED);
    assertThat(read().refusedJob()).isEqualTo(-1);
  }

  @Test
  void refusedOrdersAreTold() throws BadMessageException {
    states.fault("orderError", Map.of("orderId", "1-9-4", "reason", "badPath"));
    assertThat(read().refusedJob()).isEqualTo(9);
    assertThat(read().refusedAttempt()).isEqualTo(4);
    assertThat(read().refusal()).isEqualTo(8);
  }

  @Test
  void aRefusedUpdateRefusesNoJob() throws BadMessageException {
    states.fault("orderUpdateError", Map.of("orderId", "1-9-4"));
    states.fault("orderError", Map.of("orderId", "somebody's"));
    assertThat(read().refusedJob()).isEqualTo(-1);
  }

  @Test
  void aTruckThatWorksForSomebodyElseIsNotOurs() throws BadMessageException {
    states.executing(order(0, 3), 1);
    states.orderId = "somebody's";
    assertThat(read().mode()).isEqualTo(2);
    assertThat(read().job()).isEqualTo(-1);
  }

  @Test
  void modesAreTold() throws BadMessageException {
    states.mode = Mode.STOPPED;
    assertThat(read().mode()).isEqualTo(1);
    states.mode = Mode.MANUAL;
    assertThat(read().mode()).isEqualTo(2);
  }

  @Test
  void loadsAreBoxIds() throws BadMessageException {
    states.loads.add("17");
    states.loads.add("18");
    assertThat(read().load1()).isEqualTo(17);
    assertThat(read().load2()).isEqualTo(18);
    states.loads.set(0, "CSQU3054383");
    assertThatThrownBy(this::read).hasMessageContaining("loads[0].loadId: CSQU3054383");
  }

  @Test
  void aTruckThatDoesNotSayWhereItIsIsNotRead() {
    states.lastNode = "n12";
    assertThatThrownBy(this::read).hasMessageContaining("n12 is no point on a lane");
    states.lastNode = "s999999.0";
    assertThatThrownBy(this::read).hasMessageContaining("the site has segments 0 to");
    states.lastNode = "s4.99999999";
    assertThatThrownBy(this::read).hasMessageContaining("the segment has");
    states.executing(order(0, 3), 1);
    states.edges.set(0, new TruckState.EdgeState("x", 3, true));
    assertThatThrownBy(this::read).hasMessageContaining("x is no lane segment");
  }

  @Test
  void releasedIsTheEndOfTheBase() throws BadMessageException {
    states.executing(order(0, 5), 0);
    assertThat(read().released()).isEqualTo(5);
    states.nodes.replaceAll(n -> new NodeState(n.id(), n.sequence(), n.sequence() <= 4));
    assertThat(read().released()).isEqualTo(2);
  }

  private OrderMessage order(int action, int released) {
    return composer.compose(
        Plan.of(new TruckJob(1, 7, 2, action, 900, released, 905, path, 0)), 0, false);
  }

  private TruckReading read() throws BadMessageException {
    return readings.of(states.next());
  }
}
