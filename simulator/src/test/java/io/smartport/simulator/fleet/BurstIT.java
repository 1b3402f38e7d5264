package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.mqtt.MqttConnection;
import io.smartport.gateway.mqtt.MqttCount;
import io.smartport.gateway.mqtt.MqttSettings;
import io.smartport.simulator.broker.BrokerSettings;
import io.smartport.simulator.broker.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More messages at once than the client library has room for. */
class BurstIT {
  private static final int MESSAGES = 3_000;
  private static final int EXPIRY_S = 60;

  @Test
  void noMessageOfABurstIsLost() throws Exception {
    int port = LiveFleet.freePort();
    BrokerSettings settings =
        new BrokerSettings(
            "127.0.0.1",
            port,
            LiveFleet.CREDENTIALS.credential(TestCredentials.BROKER),
            LiveFleet.rights());
    try (EmbeddedBroker _ = new EmbeddedBroker(settings);
        HandPlayedTruck one = new HandPlayedTruck(port, "ART001");
        HandPlayedTruck other = new HandPlayedTruck(port, "ART002");
        MqttConnection gateway = connect(port)) {
      await("connection").atMost(LiveFleet.LIMIT).until(gateway::isConnected);
      for (int i = 0; i < MESSAGES; i++) {
        String text = i + " ".repeat(1_000);
        HandPlayedTruck truck = i % 2 == 0 ? one : other;
        assertThat(
                gateway.publish(
                    truck.topic("order"), text.getBytes(StandardCharsets.UTF_8), EXPIRY_S))
            .isTrue();
      }
      await("the burst")
          .atMost(LiveFleet.LIMIT)
          .until(() -> one.client.received.size() + other.client.received.size() == MESSAGES);
      assertThat(numbers(one)).isEqualTo(everySecond(0));
      assertThat(numbers(other)).isEqualTo(everySecond(1));
      assertThat(one.client.received)
          .allMatch(m -> m.message().getProperties().getMessageExpiryInterval() <= EXPIRY_S);
      assertThat(gateway.counters().get(MqttCount.SENT)).isEqualTo(MESSAGES);
      assertThat(gateway.counters().get(MqttCount.UNSENT_OFFLINE)).isZero();
      assertThat(gateway.counters().get(MqttCount.UNSENT_EXPIRED)).isZero();
    }
  }

  private static MqttConnection connect(int port) {
    return new MqttConnection(
        MqttSettings.of(
            "localhost",
            port,
            TestCredentials.GATEWAY,
            LiveFleet.CREDENTIALS.tls(TestCredentials.GATEWAY)),
        List.of("uagv/v2/SmartPort/+/state"),
        new MqttConnection.Listener() {
          @Override
          public void connected() {}

          @Override
          public void disconnected() {}

          @Override
          public void received(String topic, byte[] payload, boolean retained) {}
        });
  }

  private static List<Integer> numbers(HandPlayedTruck truck) {
    return truck.client.received.stream()
        .map(m -> Integer.valueOf(new String(m.payload(), StandardCharsets.UTF_8).strip()))
        .toList();
  }

  private static List<Integer> everySecond(int first) {
    return IntStream.range(0, MESSAGES).filter(i -> i % 2 == first).boxed().toList();
  }
}
