package io.smartport.simulator.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Stands between clients and a server on this machine and does what networks do: it is down, breaks
 * connections off, delays what passes, keeps it back until the link heals, or swallows it while
 * both ends believe that they are connected.
 */
public final class TcpRelay implements AutoCloseable {
  /** Which way bytes go. */
  public enum Direction {
    TO_SERVER,
    TO_CLIENT
  }

  private final ServerSocket listener;
  private final List<RelayedConnection> connections = new CopyOnWriteArrayList<>();
  private final Set<Direction> held = EnumSet.noneOf(Direction.class);
  private final Set<Direction> swallowed = EnumSet.noneOf(Direction.class);
  private final int serverPort;
  private boolean down;
  private long delayNs;

  /** Listens on a free port of the loopback address. */
  public TcpRelay(int serverPort) throws IOException {
    this.serverPort = serverPort;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("relay to " + serverPort).start(this::accept);
  }

  /** Where clients connect to. */
  public int port() {
    return listener.getLocalPort();
  }

  /** How many connections are open. */
  public int connections() {
    connections.removeIf(RelayedConnection::isClosed);
    return connections.size();
  }

  /** Ends all connections as a process that ends would, and takes no new ones. */
  public synchronized void down() {
    down = true;
    cut(RelayedConnection::close);
  }

  /** Takes connections again. */
  public synchronized void up() {
    down = false;
  }

  /** Breaks all connections off: both ends get a reset. */
  public synchronized void reset() {
    cut(RelayedConnection::reset);
  }

  private void cut(Consumer<RelayedConnection> how) {
    connections.forEach(how);
    connections.clear();
    notifyAll();
  }

  /** Keeps back what goes one way; the connections stay open. */
  public synchronized void hold(Direction direction) {
    held.add(direction);
  }

  /** Lets go what was kept back, late. */
  public synchronized void letGo(Direction direction) {
    held.remove(direction);
    notifyAll();
  }

  /** Half-open: swallows what goes one way from now on; the connections stay open. */
  public synchronized void swallow(Direction direction) {
    swallowed.add(direction);
  }

  /** Ends swallowing; streams that lost bytes cannot be used any more and are broken off. */
  public synchronized void heal() {
    if (!swallowed.isEmpty()) {
      swallowed.clear();
      cut(RelayedConnection::reset);
    }
  }

  /** Everything takes so much longer from now on, each way. */
  public synchronized void delay(Duration delay) {
    delayNs = delay.toNanos();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        relay(client);
      }
    } catch (IOException e) {
      if (!listener.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private synchronized void relay(Socket client) throws IOException {
    if (down) {
      client.close();
      return;
    }
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      RelayedConnection connection = new RelayedConnection(this, client, server);
      connections.add(connection);
      connection.start();
    } catch (IOException serverIsDown) {
      client.close();
    }
  }

  // ---- for connections

  synchronized long dueNs() {
    return System.nanoTime() + delayNs;
  }

  synchronized boolean isSwallowed(Direction direction) {
    return swallowed.contains(direction);
  }

  /** Waits until bytes that are due may go on, or their connection has ended. */
  synchronized void awaitPassage(Direction direction, long dueNs, RelayedConnection connection)
      throws InterruptedException {
    long leftMs = (dueNs - System.nanoTime()) / 1_000_000;
    while (!connection.isClosed() && (leftMs > 0 || held.contains(direction))) {
      wait(Math.max(leftMs, held.contains(direction) ? 50 : 1));
      leftMs = (dueNs - System.nanoTime()) / 1_000_000;
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (RelayedConnection connection : new ArrayList<>(connections)) {
      connection.close();
    }
  }
}
