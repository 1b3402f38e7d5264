package io.smartport.simulator.fleet;

import java.util.concurrent.Executor;
import tools.jackson.databind.node.ObjectNode;

/**
 * One truck on the network: hands what comes in to its vehicle, and publishes what the vehicle says
 * when something changed and at its intervals. On the plant's thread but for what the connection
 * calls.
 */
final class TruckClient implements TruckConnection.Listener {
  private final Vehicle vehicle;
  private final Outbox outbox;
  private final ObjectNode factsheet;
  private final FleetConfig config;
  private final FleetCounters counters;
  private final Executor plant;
  private final String name;
  private final TruckConnection connection;
  private boolean down;
  private boolean dirty = true;
  private long stateAtMs;
  private long positionAtMs;

  TruckClient(
      String name,
      Vehicle vehicle,
      Outbox outbox,
      ObjectNode factsheet,
      FleetConfig config,
      FleetCounters counters,
      Executor plant) {
    this.name = name;
    this.vehicle = vehicle;
    this.outbox = outbox;
    this.factsheet = factsheet;
    this.config = config;
    this.counters = counters;
    this.plant = plant;
    this.connection = new TruckConnection(config, name, this);
  }

  void start() {
    connection.start();
  }

  /** Says good-bye; may take some seconds. */
  void close() {
    connection.publish("connection", outbox.connection("OFFLINE"), 1, true);
    connection.close();
  }

  /** The truck has something new to say. */
  void changed() {
    dirty = true;
  }

  /** Publishes what is due; {@code nowMs} is monotonic wall time. */
  void beat(long nowMs) {
    if (vehicle.isDown()) {
      if (!down) {
        down = true;
        connection.power(false);
      }
      return;
    }
    if (down) {
      down = false;
      vehicle.booted();
      outbox.booted();
      connection.power(true);
      dirty = true;
    }
    if (connection.isUp()) {
      publishDue(nowMs);
    }
  }

  private void publishDue(long nowMs) {
    long sinceState = nowMs - stateAtMs;
    if (sinceState >= config.stateInterval().toMillis()
        || (dirty && sinceState >= config.minStateInterval().toMillis())) {
      publishState(nowMs);
    }
    if (nowMs - positionAtMs >= config.visualizationInterval().toMillis()) {
      positionAtMs = nowMs;
      publish("visualization", outbox.visualization(vehicle.position()));
    }
  }

  private void publishState(long nowMs) {
    stateAtMs = nowMs;
    dirty = !publish("state", outbox.state(vehicle.state()));
  }

  private boolean publish(String topic, byte[] payload) {
    boolean taken = connection.publish(topic, payload, 0, false);
    if (!taken) {
      counters.add(FleetCount.SKIPPED);
    }
    return taken;
  }

  // ---- on threads of the connection

  @Override
  public byte[] lastWill() {
    return outbox.connection("CONNECTIONBROKEN");
  }

  @Override
  public void connected() {
    counters.add(FleetCount.CONNECTED);
    plant.execute(
        () -> {
          connection.publish("connection", outbox.connection("ONLINE"), 1, true);
          publishFactsheet();
          dirty = true;
        });
  }

  private void publishFactsheet() {
    connection.publish("factsheet", outbox.factsheet(factsheet), 0, true);
  }

  @Override
  public void received(String topic, byte[] payload) {
    try {
      if (topic.equals("order")) {
        ReceivedOrder order = Inbox.order(payload, name);
        plant.execute(() -> whileUp(() -> vehicle.order(order)));
      } else {
        for (ReceivedAction action : Inbox.instantActions(payload, name)) {
          plant.execute(() -> whileUp(() -> act(action)));
        }
      }
    } catch (InvalidMessage e) {
      plant.execute(() -> whileUp(() -> vehicle.invalid(topic, e.reason())));
    }
  }

  private void act(ReceivedAction action) {
    if (vehicle.act(action)) {
      publishFactsheet();
    }
  }

  private void whileUp(Runnable what) {
    if (!vehicle.isDown()) {
      what.run();
      dirty = true;
    }
  }
}
