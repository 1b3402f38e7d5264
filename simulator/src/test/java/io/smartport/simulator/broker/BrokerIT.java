package io.smartport.simulator.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartport.simulator.fleet.Mqtt;
import io.smartport.simulator.fleet.TestCredentials;
import io.smartport.tos.credential.Credential;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what they may do there. */
class BrokerIT {
  private static final int BAD_CLIENT_ID = 0x85;
  private static final int NOT_AUTHORIZED = 0x87;
  private static final int TOO_LARGE = 0x95;
  private static final byte[] TEXT = "{}".getBytes(StandardCharsets.UTF_8);
  private static final TestCredentials CREDENTIALS =
      new TestCredentials(List.of("ART001", "ART002", "STS001"));
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static int port;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Rights rights =
        new Rights(
            "uagv",
            "SmartPort",
            Set.of(TestCredentials.GATEWAY),
            Set.of("ART001", "ART002"),
            Set.of(TestCredentials.OBSERVER));
    Credential credential = CREDENTIALS.credential(TestCredentials.BROKER);
    broker = new EmbeddedBroker(new BrokerSettings("127.0.0.1", port, credential, rights));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  // ---- who gets in

  @Test
  void nobodyWithoutTls() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      OutputStream out = socket.getOutputStream();
      // CONNECT, version 5, clean start, client id ART001.
      out.write(
          new byte[] {
            0x10, 0x13, 0, 4, 'M', 'Q', 'T', 'T', 5, 2, 0, 60, 0, 0, 6, 'A', 'R', 'T', '0', '0', '1'
          });
      InputStream in = socket.getInputStream();
      assertThat(in.read()).as("no CONNACK, a TLS alert or the end").isNotEqualTo(0x20);
    }
  }

  @Test
  void nobodyWithoutACertificate() throws GeneralSecurityException, IOException {
    SSLContext anonymous = context("TLSv1.3", null, "ART001");
    assertThatThrownBy(() -> new Mqtt(port, "ART001", anonymous)).isInstanceOf(MqttException.class);
  }

  @Test
  void nobodyWithACertificateOfAnotherAuthority() throws GeneralSecurityException, IOException {
    Credential stranger = new TestCredentials(List.of("ART001")).credential("ART001");
    SSLContext unknown = context("TLSv1.3", stranger, "ART001");
    assertThatThrownBy(() -> new Mqtt(port, "ART001", unknown)).isInstanceOf(MqttException.class);
  }

  @Test
  void nobodyWithAnOlderTls() throws GeneralSecurityException, IOException {
    SSLContext old = context("TLSv1.2", CREDENTIALS.credential("ART001"), "ART001");
    assertThatThrownBy(() -> new Mqtt(port, "ART001", old)).isInstanceOf(MqttException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ART002", "gateway", "hmi", "#", "+", "../ART001", "art001"})
  void nobodyUnderAnotherName(String clientId) {
    assertThatThrownBy(() -> new Mqtt(port, clientId, CREDENTIALS.tls("ART001")))
        .isInstanceOfSatisfying(
            MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(BAD_CLIENT_ID));
  }

  @Test
  void nobodyWhoHasNoBusinessHere() {
    assertThatThrownBy(() -> new Mqtt(port, "STS001", CREDENTIALS.tls("STS001")))
        .isInstanceOfSatisfying(
            MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(NOT_AUTHORIZED));
  }

  @Test
  void nobodyWithALastWillForSomebodyElse() {
    assertThatThrownBy(
            () ->
                new Mqtt(
                    port,
                    "ART001",
                    CREDENTIALS.tls("ART001"),
                    options ->
                        options.setWill(
                            topic("ART002", "connection"),
                            new MqttMessage(TEXT, 1, true, new MqttProperties()))))
        .isInstanceOfSatisfying(
            MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(NOT_AUTHORIZED));
  }

  // ---- what trucks may do

  @Test
  void aTruckSpeaksOnItsOwnTopics() throws MqttException {
    try (Mqtt observer = connect(TestCredentials.OBSERVER);
        Mqtt truck = connect("ART001")) {
      assertThat(observer.subscribe(topic("+", "state"), topic("+", "connection")))
          .containsExactly(1, 1);
      truck.publish(topic("ART001", "state"), TEXT, false);
      truck.publish(topic("ART001", "connection"), TEXT, true);
      await().atMost(LIMIT).until(() -> observer.received.size() == 2);
      assertThat(truck.isConnected()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uagv/v2/SmartPort/ART002/state",
        "uagv/v2/SmartPort/ART002/connection",
        "uagv/v2/SmartPort/ART002/order",
        "uagv/v2/SmartPort/ART001/order",
        "uagv/v2/SmartPort/ART001/instantActions",
        "uagv/v2/SmartPort/ART001/state/more",
        "uagv/v2/Other/ART001/state",
        "other/v2/SmartPort/ART001/state",
        "anything"
      })
  void aTruckPublishesNothingElse(String topic) throws MqttException {
    try (Mqtt truck = connect("ART001")) {
      truck.publish(topic, TEXT, false);
      await().atMost(LIMIT).until(() -> truck.disconnects.contains(NOT_AUTHORIZED));
    }
  }

  @Test
  void aTruckLeavesNoStateBehind() throws MqttException {
    try (Mqtt truck = connect("ART001")) {
      truck.publish(topic("ART001", "state"), TEXT, true);
      await().atMost(LIMIT).until(() -> truck.disconnects.contains(NOT_AUTHORIZED));
    }
  }

  @Test
  void aTruckHearsWhatItIsToldAndNothingElse() throws MqttException {
    try (Mqtt truck = connect("ART001")) {
      assertThat(
              truck.subscribe(
                  topic("ART001", "order"),
                  topic("ART001", "instantActions"),
                  topic("ART001", "state"),
                  topic("ART002", "order"),
                  topic("ART001", "#"),
                  topic("+", "order"),
                  "#",
                  "$SYS/#"))
          .containsExactly(
              1,
              1,
              NOT_AUTHORIZED,
              NOT_AUTHORIZED,
              NOT_AUTHORIZED,
              NOT_AUTHORIZED,
              NOT_AUTHORIZED,
              NOT_AUTHORIZED);
    }
  }

  @Test
  void aMessageThatIsTooLargeEndsTheConnection() throws MqttException {
    try (Mqtt truck = connect("ART001")) {
      truck.publish(topic("ART001", "state"), new byte[64 * 1024], false);
      assertThat(truck.isConnected()).isTrue();
      truck.publish(topic("ART001", "state"), new byte[80_000], false);
      await().atMost(LIMIT).until(() -> !truck.isConnected());
      assertThat(truck.disconnects).isSubsetOf(TOO_LARGE, 0);
    }
  }

  // ---- what others may do

  @Test
  void theGatewayTellsTrucksAndCannotPretendToBeOne() throws MqttException {
    try (Mqtt truck = connect("ART001")) {
      truck.subscribe(topic("ART001", "order"));
      try (Mqtt gateway = connect(TestCredentials.GATEWAY)) {
        gateway.publish(topic("ART001", "order"), TEXT, false);
        await().atMost(LIMIT).until(() -> truck.received.size() == 1);
        gateway.publish(topic("ART001", "state"), TEXT, false);
        await().atMost(LIMIT).until(() -> gateway.disconnects.contains(NOT_AUTHORIZED));
      }
    }
  }

  @Test
  void aCommandIsNeverRetained() throws MqttException {
    try (Mqtt gateway = connect(TestCredentials.GATEWAY)) {
      gateway.publish(topic("ART001", "order"), TEXT, true);
      await().atMost(LIMIT).until(() -> gateway.disconnects.contains(NOT_AUTHORIZED));
    }
    try (Mqtt truck = connect("ART001");
        Mqtt gateway = connect(TestCredentials.GATEWAY)) {
      truck.subscribe(topic("ART001", "order"));
      gateway.publish(topic("ART001", "order"), TEXT, false);
      await().atMost(LIMIT).until(() -> !truck.received.isEmpty());
      assertThat(truck.received).hasSize(1);
      assertThat(truck.received.getFirst().message().isRetained()).isFalse();
    }
  }

  @Test
  void anObserverSaysNothing() throws MqttException {
    try (Mqtt observer = connect(TestCredentials.OBSERVER)) {
      observer.publish(topic("ART001", "order"), TEXT, false);
      await().atMost(LIMIT).until(() -> observer.disconnects.contains(NOT_AUTHORIZED));
    }
  }

  private static Mqtt connect(String name) throws MqttException {
    return new Mqtt(port, name, CREDENTIALS.tls(name));
  }

  private static String topic(String truck, String topic) {
    return "uagv/v2/SmartPort/" + truck + "/" + topic;
  }

  /** Trusts our authority, shows whatever it is given. */
  private static SSLContext context(String protocol, Credential shown, String trustedBy)
      throws GeneralSecurityException, IOException {
    char[] password = "test".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    if (shown != null) {
      keys.setKeyEntry("key", shown.key(), password, shown.chain().toArray(Certificate[]::new));
    }
    KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
    keyManagers.init(keys, password);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", CREDENTIALS.credential(trustedBy).authority());
    TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
    trustManagers.init(trusted);
    SSLContext context = SSLContext.getInstance(protocol);
    context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
    return context;
  }
}
