package io.smartport.gateway.opcua;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.link.Facts;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All cranes of a site that are reached over OPC UA, with their links. */
public final class OpcUaCranes implements AutoCloseable {
  private final OpcUaThreads threads = new OpcUaThreads();
  private final OpcUaTiming timing;
  private final Counters<CraneCount> counters = new Counters<>(CraneCount.class);
  private final Map<Integer, Served> cranes = new TreeMap<>();

  private record Served(CraneConnection connection, CraneLink link) {}

  /**
   * What all cranes share.
   *
   * @param master names this run of the gateway; another gateway has another name
   */
  public record Settings(GatewaySecurity security, OpcUaTiming timing, String master) {}

  /**
   * What the connections serve.
   *
   * @param listener hears the fate of each command
   */
  public record Outlets(Facts facts, Telemetry telemetry, CommandListener listener) {}

  /** Makes links and connections; {@link #start} connects. */
  public OpcUaCranes(
      Collection<CraneAddress> addresses, Settings settings, LinkThread thread, Outlets outlets) {
    this.timing = settings.timing();
    SessionOpener opener = new SessionOpener(threads, settings.security(), timing);
    for (CraneAddress address : addresses) {
      CraneConnection connection =
          new CraneConnection(address, opener, threads, thread, settings, outlets, counters);
      CraneLink link = new CraneLink(address.machine(), connection.port(), outlets.facts());
      cranes.put(address.machine(), new Served(connection, link));
    }
  }

  /** Connects to all cranes, and goes on trying. */
  public void start() {
    cranes.values().forEach(crane -> crane.connection().start(crane.link()));
  }

  /** The link of a machine; null when it is no crane of these. Links' thread. */
  public @Nullable CraneLink link(int machine) {
    Served crane = cranes.get(machine);
    return crane == null ? null : crane.link();
  }

  /**
   * A core of this term is at work. Commands say it too, but none gets through while another
   * gateway, of an older core, holds a crane; this takes it over. Links' thread.
   */
  public void heardTerm(int term) {
    cranes.values().forEach(crane -> crane.connection().heardTerm(term));
  }

  /** How many cranes take commands now. Links' thread. */
  public int live() {
    return (int) cranes.values().stream().filter(crane -> crane.connection().isLive()).count();
  }

  /** How many cranes there are. */
  public int size() {
    return cranes.size();
  }

  public Counters<CraneCount> counters() {
    return counters;
  }

  /** Ends all connections and their threads; waits a little for the servers. */
  @Override
  public void close() {
    CompletableFuture<?>[] ends =
        cranes.values().stream()
            .map(crane -> crane.connection().close())
            .toArray(CompletableFuture<?>[]::new);
    // A server that does not answer is not waited for, and does not matter.
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, timing.requestMs(), TimeUnit.MILLISECONDS)
        .join();
    threads.close();
  }
}
