package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.link.TruckLink;
import io.smartport.gateway.link.TruckPort;
import io.smartport.gateway.link.TruckReading;
import io.smartport.gateway.mqtt.vda5050.Dialect.ConnectionState;
import io.smartport.gateway.mqtt.vda5050.Dialect.TruckPose;
import io.smartport.gateway.mqtt.vda5050.TruckState.Boot;
import io.smartport.gateway.mqtt.vda5050.TruckState.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One truck: its session, and the way of its link to it.
 *
 * <pre>
 * ABSENT    state                        LOGGING_IN, factsheet asked for; IN when it is known and good
 * LOGGING_IN  good factsheet             IN with the next state
 *           factsheet that lacks things  REFUSED
 * IN        state                        a reading of the link
 * any       nothing for the heartbeat,   ABSENT, the link is told
 *           or the broker is lost
 * REFUSED   good factsheet               LOGGING_IN
 * </pre>
 *
 * What a broker retained and a last will say is never presence; they make us ask. Single thread,
 * that of the links.
 */
final class VdaTruck implements TruckPort {
  private static final Logger LOG = LoggerFactory.getLogger(VdaTruck.class);

  /** Between requests that are not answered. */
  private static final long ASK_AGAIN_MS = 2_000;

  /** States may be lost; positions come in between. */
  private static final int STATES_MISSED = 3;

  private static final int REQUEST_EXPIRY_S = 2;
  private static final int CANCEL_EXPIRY_S = 5;

  private enum Login {
    ABSENT,
    LOGGING_IN,
    IN,
    REFUSED
  }

  private final String name;
  private final Shared shared;
  private final TruckLink link;
  private final int machine;
  private final OrderBook orders;
  private Login login = Login.ABSENT;
  private boolean sheetIsGood;
  private @Nullable TruckState latest;
  private long formerBoot = -1;
  private long latestPose = -1;
  private long heardAtMs;
  private long stateAtMs;
  private long askedAtMs = -ASK_AGAIN_MS;
  private long orderHeader;
  private long actionHeader;
  private long requests;

  /**
   * What all trucks share.
   *
   * @param wallMs monotonic, from 0
   * @param siteMs time of the site
   */
  record Shared(
      FleetSettings settings,
      Dialect dialect,
      OrderComposer composer,
      LaneIds ids,
      Readings readings,
      Counters<VdaCount> counters,
      TruckTelemetry telemetry,
      Outbox outbox,
      LongSupplier wallMs,
      LongSupplier siteMs) {}

  /** Takes messages to a truck. */
  interface Outbox {
    void send(String name, String topic, byte[] payload, int expirySeconds);
  }

  VdaTruck(int machine, String name, Shared shared, Facts facts) {
    this.machine = machine;
    this.name = name;
    this.shared = shared;
    this.orders = new OrderBook(shared.composer(), shared.ids());
    this.link = new TruckLink(machine, this, facts);
  }

  TruckLink link() {
    return link;
  }

  // ---- what the truck publishes

  void onState(TruckState state) throws BadMessageException {
    if (!isNewer(state)) {
      return;
    }
    TruckReading reading = shared.readings().of(state);
    shared.counters().add(VdaCount.STATES);
    countRefusedUpdates(state);
    latest = state;
    stateAtMs = shared.wallMs().getAsLong();
    heardAtMs = stateAtMs;
    orders.confirm(state);
    if (login == Login.ABSENT || login == Login.LOGGING_IN) {
      login = sheetIsGood ? Login.IN : Login.LOGGING_IN;
    }
    if (login == Login.IN) {
      link.onReading(reading, shared.siteMs().getAsLong());
    } else if (login == Login.LOGGING_IN) {
      askForFactsheet();
    }
  }

  private void countRefusedUpdates(TruckState state) {
    for (Fault fault : state.faults()) {
      boolean isKnown = latest != null && latest.faults().contains(fault);
      if (fault.type().equals("orderUpdateError") && !isKnown) {
        shared.counters().add(VdaCount.UPDATES_REFUSED);
        LOG.warn("{} refuses an order update: {}", name, fault.references());
      }
    }
  }

  private boolean isNewer(TruckState state) {
    Boot boot = state.boot();
    TruckState before = latest;
    if (before == null || boot.id() != before.boot().id()) {
      if (boot.id() == formerBoot) {
        shared.counters().add(VdaCount.OUT_OF_ORDER);
        return false;
      }
      formerBoot = before == null ? -1 : before.boot().id();
      latestPose = -1;
      return true;
    }
    if (state.headerId() > before.headerId()) {
      return true;
    }
    boolean same = state.headerId() == before.headerId();
    shared.counters().add(same ? VdaCount.REPEATED : VdaCount.OUT_OF_ORDER);
    return false;
  }

  void onVisualization(TruckPose pose) {
    if (pose.headerId() <= latestPose) {
      boolean same = pose.headerId() == latestPose;
      shared.counters().add(same ? VdaCount.REPEATED : VdaCount.OUT_OF_ORDER);
      return;
    }
    shared.counters().add(VdaCount.VISUALIZATIONS);
    latestPose = pose.headerId();
    heardAtMs = shared.wallMs().getAsLong();
    if (login == Login.IN) {
      shared
          .telemetry()
          .moved(
              machine,
              (int) Math.rint(pose.x() * 1e3),
              (int) Math.rint(pose.y() * 1e3),
              (int) Math.rint(pose.theta() * 1e6),
              (int) Math.rint(pose.speed() * 1e3));
    }
  }

  /** A hint only: the heartbeat decides, but news are worth asking. */
  void onConnection(ConnectionState state, boolean retained) {
    LOG.debug("{}: connection {}, retained {}", name, state, retained);
    if (state != ConnectionState.OFFLINE && !retained) {
      read();
    }
  }

  void onFactsheet(Factsheet sheet) {
    List<String> lacks = shared.settings().requirements().lacks(sheet);
    sheetIsGood = lacks.isEmpty();
    if (sheetIsGood) {
      if (login == Login.REFUSED || login == Login.LOGGING_IN) {
        login = Login.LOGGING_IN;
        read();
      }
      return;
    }
    shared.counters().add(VdaCount.FACTSHEET_REFUSED);
    LOG.error("{} is not used, its factsheet lacks: {}", name, lacks);
    if (login == Login.IN) {
      link.onSilence();
    }
    login = Login.REFUSED;
  }

  private void askForFactsheet() {
    long now = shared.wallMs().getAsLong();
    if (now - askedAtMs >= ASK_AGAIN_MS) {
      askedAtMs = now;
      ask(Action.FACTSHEET_REQUEST);
    }
  }

  /** Looks whether the truck has fallen silent. */
  void supervise() {
    long now = shared.wallMs().getAsLong();
    FleetSettings settings = shared.settings();
    long stateLimit = STATES_MISSED * settings.requirements().stateInterval().toMillis();
    if (now - heardAtMs > settings.heartbeat().toMillis() || now - stateAtMs > stateLimit) {
      silence();
    }
  }

  /** The truck is silent, or nobody can be heard any more. */
  void silence() {
    if (login == Login.IN) {
      shared.counters().add(VdaCount.SILENCES);
      LOG.warn("{} is silent", name);
      link.onSilence();
    }
    if (login != Login.REFUSED) {
      login = Login.ABSENT;
    }
  }

  // ---- what the link tells the truck

  @Override
  public void order(TruckJob order) {
    TruckState state = latest;
    int expiry = expirySeconds(order.notAfterMachineMs());
    if (state != null && expiry > 0) {
      shared.counters().add(VdaCount.ORDERS);
      send(orders.begin(order, state.charging(), shared.wallMs().getAsLong()), expiry);
    }
  }

  @Override
  public void release(int term, int job, int attempt, int released, long notAfterMachineMs) {
    TruckState state = latest;
    int expiry = expirySeconds(notAfterMachineMs);
    if (state == null || expiry <= 0) {
      return;
    }
    try {
      List<OrderMessage> messages =
          orders.extend(job, attempt, released, state, shared.wallMs().getAsLong());
      if (messages == null) {
        shared.counters().add(VdaCount.UNMATCHED);
        return;
      }
      for (OrderMessage message : messages) {
        shared.counters().add(VdaCount.UPDATES);
        send(message, expiry);
      }
    } catch (BadMessageException e) {
      shared.counters().add(VdaCount.UNMATCHED);
      LOG.warn("{}: job {} is not released further: {}", name, job, e.reason());
    }
  }

  @Override
  public void withdraw(int term, int job, int attempt) {
    TruckState state = latest;
    OrderId id = state == null ? null : orders.idOf(job, attempt, state);
    if (id == null) {
      shared.counters().add(VdaCount.UNMATCHED);
      return;
    }
    shared.counters().add(VdaCount.CANCELS);
    // The standard cancels whatever order there is; the parameter lets a truck see that it is late.
    Map<String, Object> which = Map.of("orderId", id.toString());
    act(new Action(Action.CANCEL, Readings.cancel(id), true, which), CANCEL_EXPIRY_S);
  }

  @Override
  public void read() {
    ask(Action.STATE_REQUEST);
  }

  /** Stops the truck where it is; it keeps its order. */
  void pause() {
    ask(Action.PAUSE);
  }

  /** Ends a pause. */
  void resume() {
    ask(Action.RESUME);
  }

  private void ask(String type) {
    shared.counters().add(VdaCount.REQUESTS);
    String id = Long.toHexString(shared.settings().run()) + "." + requests++;
    act(Action.instant(type, id), REQUEST_EXPIRY_S);
  }

  /** Wall seconds until then; 0 when it is over, which is counted. */
  private int expirySeconds(long notAfterMachineMs) {
    long leftMs = link.toSiteMs(notAfterMachineMs) - shared.siteMs().getAsLong();
    if (leftMs <= 0) {
      shared.counters().add(VdaCount.LATE);
      return 0;
    }
    double seconds = Math.ceil(leftMs / 1e3 / shared.settings().siteFactor());
    return (int) Math.min(seconds, Integer.MAX_VALUE);
  }

  private void send(OrderMessage order, int expirySeconds) {
    byte[] payload = shared.dialect().order(header(orderHeader++), order);
    if (payload.length > JsonObject.PAYLOAD_MAX) {
      shared.counters().add(VdaCount.TOO_LONG);
      LOG.error("{}: order {} has {} bytes", name, order.orderId(), payload.length);
      return;
    }
    shared.outbox().send(name, "order", payload, expirySeconds);
  }

  private void act(Action action, int expirySeconds) {
    byte[] payload = shared.dialect().instantActions(header(actionHeader++), List.of(action));
    shared.outbox().send(name, "instantActions", payload, expirySeconds);
  }

  private Dialect.Header header(long id) {
    FleetSettings settings = shared.settings();
    return new Dialect.Header(id, settings.wall().millis(), settings.manufacturer(), name);
  }
}
