package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.mqtt.MqttCount;
import io.smartport.gateway.mqtt.vda5050.VdaCount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A truck that does not do as it should, among others that do. */
class HandPlayedTruckIT {
  private static final int TRUCK = 3;

  private static LiveFleet live;
  private HandPlayedTruck truck;

  @BeforeAll
  static void start() throws Exception {
    live = LiveFleet.withoutLastTruck();
    for (int other = 0; other < TRUCK; other++) {
      live.awaitFact(other, "reported");
    }
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  @BeforeEach
  void connect() throws MqttException {
    truck = new HandPlayedTruck(live.brokerPort, LiveFleet.SITE.trucks().get(TRUCK).name());
  }

  @AfterEach
  void leave() throws MqttException {
    truck.publish(truck.message("factsheet"), "factsheet", false);
    truck.close();
    until(() -> !isIn() || facts().getLast().equals("lost"));
    live.facts.clear();
  }

  @Test
  void aRetainedOnlineOfLongAgoIsNoPresence() throws Exception {
    truck.publish(truck.message("connection"), "connection", true);
    truck.publish(truck.message("factsheet"), "factsheet", true);
    live.stopGateway();
    live.startGateway();
    until(() -> truck.asked("stateRequest") > 0);
    assertThat(facts()).isEmpty();
    live.link(TRUCK, link -> link.read(LiveFleet.TERM));
    assertThat(dropped()).as("nobody is there").isEqualTo(1);
    sayUntilReported(99);
  }

  /** States until the gateway has read the factsheet, too. */
  private void sayUntilReported(long boot) {
    until(
        () -> {
          truck.publish("state", truck.idle(s -> boot(s, boot)));
          return facts().contains("reported");
        });
  }

  @Test
  void aTruckWithoutFactsheetIsUsedWhenItHasComeTo() throws Exception {
    truck.publish("state", truck.idle(s -> boot(s, 100)));
    truck.publish(truck.message("factsheet"), "factsheet", false);
    sayUntilReported(100);
  }

  @Test
  void aSlowTruckIsRefused() throws Exception {
    long refused = count(VdaCount.FACTSHEET_REFUSED);
    var slow = truck.message("factsheet");
    slow.withObject("protocolLimits").withObject("timing").put("defaultStateInterval", 30);
    truck.publish(slow, "factsheet", false);
    until(() -> count(VdaCount.FACTSHEET_REFUSED) == refused + 1);
    truck.publish("state", truck.idle(s -> boot(s, 101)));
    truck.publish(truck.message("factsheet"), "factsheet", false);
    until(() -> truck.asked("stateRequest") > 0);
    assertThat(facts()).isEmpty();
    sayUntilReported(101);
  }

  @Test
  void repeatedLateAndFormerStatesChangeNothing() throws Exception {
    logIn(102);
    long late = count(VdaCount.OUT_OF_ORDER);
    long repeated = count(VdaCount.REPEATED);
    byte[] first = truck.idle(s -> boot(s, 102).put("paused", true));
    byte[] second = truck.idle(s -> boot(s, 102));
    truck.publish("state", second);
    truck.publish("state", second);
    truck.publish("state", first);
    until(() -> count(VdaCount.OUT_OF_ORDER) == late + 1);
    assertThat(count(VdaCount.REPEATED)).isEqualTo(repeated + 1);
    assertThat(facts()).containsExactly("reported");

    truck.publish("state", truck.idle(s -> boot(s, 103).put("headerId", 0)));
    until(() -> facts().size() == 2);
    truck.publish("state", truck.idle(s -> boot(s, 102)));
    until(() -> count(VdaCount.OUT_OF_ORDER) == late + 2);
    assertThat(facts()).containsExactly("reported", "reported");
  }

  @Test
  void badMessagesAreRejectedAndEverybodyElseGoesOn() throws Exception {
    logIn(104);
    live.awaitFact(0, "reported");
    long rejected = count(VdaCount.REJECTED);
    String good = new String(truck.idle(s -> boot(s, 104)), StandardCharsets.UTF_8);
    List<String> bad =
        List.of(
            "",
            "{",
            "[]",
            "null",
            good + "x",
            good.replace("\"driving\":true", "\"driving\":7"),
            good.replace("\"batteryCharge\":89.9", "\"batteryCharge\":NaN"),
            good.replace("\"batteryCharge\":89.9", "\"batteryCharge\":-Infinity"),
            good.replace("\"batteryCharge\":89.9", "\"batteryCharge\":1e999"),
            good.replace("\"orderId\":\"\"", "\"orderId\":\"\",\"orderId\":\"2\""),
            good.replace("\"orderId\":\"\"", "\"orderId\":\"" + "x".repeat(5_000) + "\""),
            good.replace("s4.300", "nowhere"),
            good.replace("s4.300", "s99999999.0"),
            good.replace("ART004", "ART001"),
            good.replace("2.1.0", "1.1.0"),
            "{\"a\":".repeat(5_000),
            "[".repeat(60_000),
            "\u0000".repeat(1_000));
    for (String payload : bad) {
      truck.publish("state", payload.getBytes(StandardCharsets.UTF_8));
    }
    truck.publish("state", new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc0, (byte) 0x80});
    until(() -> count(VdaCount.REJECTED) == rejected + bad.size() + 1);
    live.facts.clear();
    live.link(0, link -> link.read(LiveFleet.TERM));
    live.awaitFact(0, "reported");
    assertThat(live.gateway().connectionCounters().get(MqttCount.DISCONNECTED)).isZero();
  }

  private void logIn(long boot) throws MqttException {
    truck.publish(truck.message("factsheet"), "factsheet", false);
    sayUntilReported(boot);
  }

  private static ObjectNode boot(ObjectNode state, long boot) {
    ((ObjectNode) state.get("information").get(0).get("infoReferences").get(0))
        .put("referenceValue", Long.toString(boot));
    return state;
  }

  private static List<String> facts() {
    return live.facts.of(live.machine(TRUCK));
  }

  private static boolean isIn() {
    return !facts().isEmpty();
  }

  private static long dropped() {
    long[] dropped = new long[1];
    live.link(TRUCK, link -> dropped[0] = link.droppedSilent());
    return dropped[0];
  }

  private static long count(VdaCount what) {
    return live.gateway().counters().get(what);
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(LiveFleet.LIMIT).until(condition);
  }
}
