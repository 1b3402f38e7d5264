package io.smartport.simulator.app.live;

import io.smartport.simulator.broker.BrokerSettings;
import io.smartport.simulator.broker.EmbeddedBroker;
import io.smartport.simulator.broker.Rights;
import io.smartport.simulator.fleet.FleetConfig;
import io.smartport.simulator.fleet.TruckFleet;
import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.Spots;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plc.CranePlc;
import io.smartport.simulator.plc.PlcAddress;
import io.smartport.simulator.plc.PlcPlant;
import io.smartport.simulator.plc.PlcSecurity;
import io.smartport.simulator.plc.PlcThreads;
import io.smartport.simulator.plc.PlcTiming;
import io.smartport.simulator.plc.PlcUsers;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.credential.TlsContexts;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Truck;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The controllers of all machines of a plant, on the network. */
final class Machines implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Machines.class);
  private static final String BROKER = "broker";

  private final PlcThreads threads = new PlcThreads();
  private final List<CranePlc> plcs = new ArrayList<>();
  private final TruckFleet trucks;
  private final @Nullable BrokerSettings brokerSettings;
  private @Nullable EmbeddedBroker broker;
  private @Nullable Thread restarting;

  /**
   * Starts broker, PLCs and trucks.
   *
   * @throws IOException if the broker cannot start
   */
  Machines(
      SimulatorConfig config,
      CompiledSite site,
      Plant plant,
      Spots spots,
      PlantLoop loop,
      CredentialStore credentials)
      throws IOException, InterruptedException {
    SimulatorConfig.MqttSection mqtt = config.mqtt();
    brokerSettings = mqtt.embedded() ? broker(mqtt, site, credentials) : null;
    broker = brokerSettings == null ? null : new EmbeddedBroker(brokerSettings);
    PlcUsers users =
        new PlcUsers(credentials.secret("opcua-operator"), credentials.secret("opcua-observer"));
    for (int machine = 0; machine < plant.cranes().size(); machine++) {
      Crane crane = plant.crane(machine);
      plcs.add(
          new CranePlc(
              threads,
              new PlcSecurity(
                  credentials.credential(crane.name()),
                  credentials.authority(),
                  credentials.revocationList(),
                  users),
              new PlcAddress(
                  crane.name(), config.opcUa().host(), config.opcUa().firstPort() + machine),
              PlcTiming.USUAL,
              new PlcPlant(machine, crane, spots, plant.boxes(), loop, () -> 0.0)));
    }
    trucks =
        new TruckFleet(site, plant.trucks(), fleet(mqtt, credentials), loop, loop.agenda()::nowUs);
    plcs.forEach(CranePlc::start);
    trucks.start();
  }

  private static BrokerSettings broker(
      SimulatorConfig.MqttSection mqtt, CompiledSite site, CredentialStore credentials) {
    Set<String> names = site.trucks().stream().map(Truck::name).collect(Collectors.toSet());
    Rights rights =
        new Rights(
            mqtt.interfaceName(),
            mqtt.manufacturer(),
            Set.of(StateFolder.GATEWAY),
            names,
            Set.of());
    return new BrokerSettings(
        mqtt.bindAddress(), mqtt.port(), credentials.credential(BROKER), rights);
  }

  private static FleetConfig fleet(SimulatorConfig.MqttSection mqtt, CredentialStore credentials) {
    FleetConfig usual =
        FleetConfig.of(
            mqtt.host(),
            mqtt.port(),
            name -> TlsContexts.of(credentials.credential(name)),
            InstantSource.system());
    return new FleetConfig(
        usual.host(),
        usual.port(),
        mqtt.interfaceName(),
        mqtt.manufacturer(),
        usual.tls(),
        usual.stateInterval(),
        usual.minStateInterval(),
        usual.visualizationInterval(),
        usual.keepAlive(),
        usual.maxBackOff(),
        usual.wall());
  }

  /** A machine of the plant has something to report. On the plant's thread. */
  void changed(int machine) {
    if (machine < plcs.size()) {
      plcs.get(machine).changed();
    } else {
      trucks.changed(machine);
    }
  }

  /**
   * The broker ends and begins anew, on a thread of its own; without effect when it is not ours.
   */
  void restartBroker() {
    if (brokerSettings != null) {
      restarting = Thread.ofPlatform().name("broker restart").start(() -> restart(brokerSettings));
    }
  }

  private synchronized void restart(BrokerSettings settings) {
    closeBroker();
    try {
      broker = new EmbeddedBroker(settings);
    } catch (IOException e) {
      LOG.error("The broker does not come back", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void closeBroker() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }

  @Override
  public void close() {
    trucks.close();
    plcs.forEach(CranePlc::close);
    threads.close();
    if (restarting != null) {
      restarting.interrupt();
    }
    closeBroker();
  }
}
