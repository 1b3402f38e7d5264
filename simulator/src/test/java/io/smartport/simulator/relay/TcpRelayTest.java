package io.smartport.simulator.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.simulator.relay.TcpRelay.Direction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpRelayTest {
  private static final int BRIEFLY_MS = 300;
  private static final int LIMIT_MS = 20_000;

  private ServerSocket listener;
  private TcpRelay relay;
  private Socket client;
  private Socket server;

  @BeforeEach
  void connect() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    relay = new TcpRelay(listener.getLocalPort());
    client = newClient();
    server = listener.accept();
    client.setSoTimeout(LIMIT_MS);
    server.setSoTimeout(LIMIT_MS);
  }

  private Socket newClient() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), relay.port());
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
    relay.close();
    listener.close();
  }

  @Test
  void bytesPassBothWays() throws IOException {
    client.getOutputStream().write(7);
    assertThat(server.getInputStream().read()).isEqualTo(7);
    server.getOutputStream().write(8);
    assertThat(client.getInputStream().read()).isEqualTo(8);
    assertThat(relay.connections()).isEqualTo(1);
  }

  @Test
  void whatIsHeldComesLate() throws IOException {
    relay.hold(Direction.TO_SERVER);
    client.getOutputStream().write(7);
    server.setSoTimeout(BRIEFLY_MS);
    assertThatThrownBy(() -> server.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    server.setSoTimeout(LIMIT_MS);
    relay.letGo(Direction.TO_SERVER);
    assertThat(server.getInputStream().read()).isEqualTo(7);
  }

  @Test
  void aHalfOpenConnectionSwallowsOneWay() throws IOException {
    relay.swallow(Direction.TO_CLIENT);
    server.getOutputStream().write(8);
    client.getOutputStream().write(7);
    assertThat(server.getInputStream().read()).isEqualTo(7);
    client.setSoTimeout(BRIEFLY_MS);
    assertThatThrownBy(() -> client.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    client.setSoTimeout(LIMIT_MS);
    relay.heal();
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  @Test
  void aDelayDelaysAndKeepsTheOrder() throws IOException {
    relay.delay(Duration.ofMillis(200));
    long began = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      client.getOutputStream().write(i);
    }
    for (int i = 0; i < 5; i++) {
      assertThat(server.getInputStream().read()).isEqualTo(i);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void aResetIsNoEndOfStream() {
    relay.reset();
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  @Test
  void whileItIsDownNobodyGetsThrough() throws IOException {
    relay.down();
    assertThat(client.getInputStream().read()).isEqualTo(-1);
    try (Socket refused = newClient()) {
      refused.setSoTimeout(LIMIT_MS);
      assertThat(refused.getInputStream().read()).isEqualTo(-1);
    }
    relay.up();
    try (Socket again = newClient();
        Socket peer = listener.accept()) {
      again.getOutputStream().write(9);
      assertThat(peer.getInputStream().read()).isEqualTo(9);
    }
  }
}
