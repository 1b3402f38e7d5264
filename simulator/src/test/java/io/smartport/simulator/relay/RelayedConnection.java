package io.smartport.simulator.relay;

import io.smartport.simulator.relay.TcpRelay.Direction;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One connection through a relay; two threads each way, so that a delay holds nothing up. */
final class RelayedConnection {
  private static final byte[] END = {};

  private final TcpRelay relay;
  private final Socket client;
  private final Socket server;

  /** Bytes under way; never compared by value. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Chunk(byte[] bytes, long dueNs) {}

  RelayedConnection(TcpRelay relay, Socket client, Socket server) {
    this.relay = relay;
    this.client = client;
    this.server = server;
  }

  void start() {
    pump(client, server, Direction.TO_SERVER);
    pump(server, client, Direction.TO_CLIENT);
  }

  boolean isClosed() {
    return client.isClosed() || server.isClosed();
  }

  private void pump(Socket from, Socket to, Direction direction) {
    BlockingQueue<Chunk> underWay = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> read(from, underWay, direction));
    Thread.ofVirtual().start(() -> write(to, underWay, direction));
  }

  private void read(Socket from, BlockingQueue<Chunk> underWay, Direction direction) {
    byte[] buffer = new byte[16 * 1024];
    try {
      int length = from.getInputStream().read(buffer);
      while (length >= 0) {
        if (!relay.isSwallowed(direction)) {
          underWay.add(new Chunk(Arrays.copyOf(buffer, length), relay.dueNs()));
        }
        length = from.getInputStream().read(buffer);
      }
    } catch (IOException ended) {
      // The other way ends with it.
    }
    underWay.add(new Chunk(END, relay.dueNs()));
  }

  private void write(Socket to, BlockingQueue<Chunk> underWay, Direction direction) {
    try {
      for (Chunk chunk = underWay.take(); chunk.bytes.length > 0; chunk = underWay.take()) {
        relay.awaitPassage(direction, chunk.dueNs, this);
        to.getOutputStream().write(chunk.bytes);
      }
    } catch (IOException ended) {
      // As when it was read.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  /** Ends it as a process that ends would. */
  void close() {
    closeQuietly(client);
    closeQuietly(server);
  }

  /** Breaks it off. */
  void reset() {
    lingerNot(client);
    lingerNot(server);
    close();
  }

  private static void lingerNot(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException closedAlready) {
      // There is nothing left to break off.
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // There is nothing left to close.
    }
  }
}
