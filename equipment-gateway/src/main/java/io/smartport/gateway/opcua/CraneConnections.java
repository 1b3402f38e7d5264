package io.smartport.gateway.opcua;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The connections to all cranes of a site. */
public final class CraneConnections implements AutoCloseable {
  private final OpcUaThreads threads = new OpcUaThreads();
  private final SessionOpener opener;
  private final LinkThread thread;
  private final OpcUaTiming timing;
  private final String master;
  private final Telemetry telemetry;
  private final CommandListener listener;
  private final List<CraneConnection> connections = new ArrayList<>();

  /**
   * @param master names this run of the gateway; another gateway has another name
   */
  public CraneConnections(
      GatewaySecurity security,
      LinkThread thread,
      OpcUaTiming timing,
      String master,
      Telemetry telemetry,
      CommandListener listener) {
    this.opener = new SessionOpener(threads, security, timing);
    this.thread = thread;
    this.timing = timing;
    this.master = master;
    this.telemetry = telemetry;
    this.listener = listener;
  }

  /** Makes the way to one crane; it connects when it is started. */
  public CraneConnection add(CraneAddress address) {
    CraneConnection connection =
        new CraneConnection(address, opener, threads, thread, timing, master, telemetry, listener);
    connections.add(connection);
    return connection;
  }

  /** Ends all connections and their threads; waits a little for the servers. */
  @Override
  public void close() {
    CompletableFuture<?>[] ends =
        connections.stream().map(CraneConnection::close).toArray(CompletableFuture<?>[]::new);
    // A server that does not answer is not waited for, and does not matter.
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, timing.requestMs(), TimeUnit.MILLISECONDS)
        .join();
    threads.close();
  }
}
