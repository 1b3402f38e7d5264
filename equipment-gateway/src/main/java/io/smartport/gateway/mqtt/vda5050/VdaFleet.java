package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.TruckLink;
import io.smartport.gateway.mqtt.MqttConnection;
import io.smartport.gateway.mqtt.MqttCount;
import io.smartport.gateway.mqtt.MqttSettings;
import io.smartport.gateway.mqtt.vda5050.Dialect.ConnectionState;
import io.smartport.gateway.mqtt.vda5050.Dialect.TruckPose;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Truck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All trucks of a site over one connection. Messages are decoded on the connection's thread, where
 * bad ones are rejected and counted; all else happens on the thread of the links.
 */
public final class VdaFleet implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VdaFleet.class);
  private static final long SUPERVISION_MS = 100;
  private static final long REJECTION_LOG_NS = TimeUnit.SECONDS.toNanos(1);

  private final FleetSettings settings;
  private final Dialect dialect = new Vda21();
  private final Counters<VdaCount> counters = new Counters<>(VdaCount.class);
  private final Executor links;
  private final int firstMachine;
  private final List<VdaTruck> trucks = new ArrayList<>();
  private final Map<String, VdaTruck> byName = new HashMap<>();
  private final ScheduledExecutorService supervision =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("trucks supervision").factory());
  private final AtomicBoolean isSupervising = new AtomicBoolean();
  private final AtomicLong rejectionLoggedNs = new AtomicLong(System.nanoTime() - REJECTION_LOG_NS);
  private @Nullable MqttConnection connection;

  /**
   * Trucks that nobody is connected with yet.
   *
   * @param firstMachine machine id of the site's first truck
   * @param links the one thread of all links
   * @param siteMs time of the site
   */
  public VdaFleet(
      CompiledSite site,
      int firstMachine,
      FleetSettings settings,
      Facts facts,
      TruckTelemetry telemetry,
      Executor links,
      LongSupplier siteMs) {
    this.settings = settings;
    this.links = links;
    this.firstMachine = firstMachine;
    long startNs = System.nanoTime();
    LaneIds ids = new LaneIds(site.lanes());
    VdaTruck.Shared shared =
        new VdaTruck.Shared(
            settings,
            dialect,
            new OrderComposer(site),
            ids,
            new Readings(ids),
            counters,
            telemetry,
            this::send,
            () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs),
            siteMs);
    for (Truck truck : site.trucks()) {
      VdaTruck made = new VdaTruck(firstMachine + truck.id(), truck.name(), shared, facts);
      trucks.add(made);
      byName.put(truck.name(), made);
    }
  }

  /** Connects, for good. Call once. */
  public synchronized void start(MqttSettings broker) {
    List<String> filters =
        List.of(
            topic("+", "state"),
            topic("+", "visualization"),
            topic("+", "connection"),
            topic("+", "factsheet"));
    connection = new MqttConnection(broker, filters, new Inbound());
    var _ =
        supervision.scheduleWithFixedDelay(
            this::supervise, SUPERVISION_MS, SUPERVISION_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void close() {
    supervision.shutdownNow();
    if (connection != null) {
      connection.close();
    }
  }

  /** The link of a truck; null for a machine id that is no truck of the site. */
  public @Nullable TruckLink link(int machine) {
    VdaTruck truck = truck(machine);
    return truck == null ? null : truck.link();
  }

  /** Stops a truck where it is; it keeps its order. On the thread of the links. */
  public void pause(int machine) {
    VdaTruck truck = truck(machine);
    if (truck != null) {
      truck.pause();
    }
  }

  /** Ends a pause. On the thread of the links. */
  public void resume(int machine) {
    VdaTruck truck = truck(machine);
    if (truck != null) {
      truck.resume();
    }
  }

  private @Nullable VdaTruck truck(int machine) {
    int index = machine - firstMachine;
    return index >= 0 && index < trucks.size() ? trucks.get(index) : null;
  }

  public Counters<VdaCount> counters() {
    return counters;
  }

  /** Counts of the connection; null before {@link #start}. */
  public synchronized @Nullable Counters<MqttCount> connectionCounters() {
    return connection == null ? null : connection.counters();
  }

  private String topic(String name, String topic) {
    return String.join(
        "/",
        settings.interfaceName(),
        dialect.majorVersion(),
        settings.manufacturer(),
        name,
        topic);
  }

  private synchronized void send(String name, String topic, byte[] payload, int expirySeconds) {
    if (connection != null) {
      connection.publish(topic(name, topic), payload, expirySeconds);
    }
  }

  private void supervise() {
    // The thread of the links may be busy: one look at a time is enough.
    if (isSupervising.compareAndSet(false, true)) {
      links.execute(
          () -> {
            isSupervising.set(false);
            trucks.forEach(VdaTruck::supervise);
          });
    }
  }

  /** Counted always, logged at most once a second: nobody shall fill our disk. */
  private void reject(VdaCount why, String topic, String problem) {
    counters.add(why);
    long now = System.nanoTime();
    long last = rejectionLoggedNs.get();
    if (now - last >= REJECTION_LOG_NS && rejectionLoggedNs.compareAndSet(last, now)) {
      LOG.warn("{}: {}", topic, problem);
    }
  }

  /** What the connection hears. */
  private final class Inbound implements MqttConnection.Listener {
    @Override
    public void connected() {
      links.execute(() -> trucks.forEach(VdaTruck::read));
    }

    @Override
    public void disconnected() {
      links.execute(() -> trucks.forEach(VdaTruck::silence));
    }

    @Override
    public void received(String topic, byte[] payload, boolean retained) {
      String[] levels = topic.split("/", -1);
      VdaTruck truck = levels.length == 5 ? byName.get(levels[3]) : null;
      if (truck == null || !topic.equals(topic(levels[3], levels[4]))) {
        reject(VdaCount.UNKNOWN_TOPIC, topic, "no truck of the site");
        return;
      }
      try {
        decode(truck, levels[3], levels[4], payload, retained);
      } catch (BadMessageException e) {
        reject(VdaCount.REJECTED, topic, e.reason());
      } catch (RuntimeException e) {
        // A mistake of ours; the client library would end the connection, again and again.
        counters.add(VdaCount.REJECTED);
        LOG.error("{}: not understood", topic, e);
      }
    }

    private void decode(VdaTruck truck, String name, String kind, byte[] payload, boolean retained)
        throws BadMessageException {
      switch (kind) {
        case "connection" -> {
          ConnectionState state = dialect.connection(payload, name);
          links.execute(() -> truck.onConnection(state, retained));
        }
        case "factsheet" -> {
          Factsheet sheet = dialect.factsheet(payload, name);
          links.execute(() -> truck.onFactsheet(sheet));
        }
        case "state", "visualization" -> {
          if (retained) {
            reject(VdaCount.REJECTED_RETAINED, kind + " of " + name, "retained");
          } else if (kind.equals("state")) {
            TruckState state = dialect.state(payload, name);
            links.execute(() -> deliver(truck, state));
          } else {
            TruckPose pose = dialect.visualization(payload, name);
            links.execute(() -> truck.onVisualization(pose));
          }
        }
        default -> reject(VdaCount.UNKNOWN_TOPIC, kind + " of " + name, "not subscribed to");
      }
    }

    private void deliver(VdaTruck truck, TruckState state) {
      try {
        truck.onState(state);
      } catch (BadMessageException e) {
        reject(VdaCount.REJECTED, "state of a truck", e.reason());
      }
    }
  }
}
