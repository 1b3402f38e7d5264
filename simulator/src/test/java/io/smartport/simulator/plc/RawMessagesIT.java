package io.smartport.simulator.plc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bytes that no library would send: a PLC ends the connection, and goes on for everybody else. */
class RawMessagesIT {
  private static final int PATIENCE_MS = 15_000;
  private static CraneRig rig;

  @BeforeAll
  static void start() throws IOException {
    rig = new CraneRig();
    rig.gateway.awaitLive();
  }

  @AfterAll
  static void end() throws IOException {
    rig.close();
  }

  @Test
  void aChunkThatSaysItIsHugeIsRefused() throws IOException {
    assertRefused(header("OPNF", 50_000_000));
  }

  @Test
  void aMessageBeforeAnySecureChannelIsRefused() throws IOException {
    assertRefused(ByteBuffer.allocate(64).put(header("MSGF", 64)).array());
  }

  @Test
  void noiseIsRefused() throws IOException {
    byte[] noise = new byte[512];
    ThreadLocalRandom.current().nextBytes(noise);
    noise[0] = 'X';
    assertRefused(noise);
  }

  private static void assertRefused(byte[] message) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), rig.address.port())) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(hello());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertThat(type(in)).isEqualTo("ACK");
      socket.getOutputStream().write(message);
      try {
        assertThat(in.readAllBytes()).as("an error or nothing").hasSizeLessThan(1_000);
      } catch (IOException reset) {
        assertThat(reset).hasMessageContaining("reset");
      }
    }
    assertThat(rig.gateway.isLive()).isTrue();
  }

  /** Reads one message and says what it was. */
  private static String type(DataInputStream in) throws IOException {
    byte[] header = in.readNBytes(8);
    int size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
    in.readNBytes(size - header.length);
    return new String(header, 0, 3, StandardCharsets.US_ASCII);
  }

  private static byte[] hello() {
    byte[] url = rig.address.url().getBytes(StandardCharsets.UTF_8);
    int size = 32 + url.length;
    return ByteBuffer.allocate(size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(header("HELF", size))
        .putInt(0)
        .putInt(65_535)
        .putInt(65_535)
        .putInt(0)
        .putInt(0)
        .putInt(url.length)
        .put(url)
        .array();
  }

  private static byte[] header(String type, int size) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(size)
        .array();
  }
}
