package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.link.TruckLink;
import io.smartport.gateway.mqtt.MqttSettings;
import io.smartport.gateway.mqtt.vda5050.FleetSettings;
import io.smartport.gateway.mqtt.vda5050.VdaFleet;
import io.smartport.simulator.broker.BrokerSettings;
import io.smartport.simulator.broker.EmbeddedBroker;
import io.smartport.simulator.broker.Rights;
import io.smartport.simulator.plant.Routes;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.plant.truck.TruckState;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Place;
import io.smartport.tos.site.compiler.SiteCompiler;
import io.smartport.tos.site.file.SiteFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Plant, truck clients, broker, adaptor and links of the small site in this process. Everybody may
 * go over a relay of his own: ports are given apart.
 */
final class LiveFleet implements AutoCloseable {
  static final int TERM = 1;
  static final int FACTOR = 10;
  static final Duration LIMIT = Duration.ofSeconds(60);
  static final Duration HEARTBEAT = Duration.ofSeconds(3);
  static final CompiledSite SITE =
      SiteCompiler.compile(SiteFiles.read(Path.of("../sites/small.yaml")))
          .site()
          .orElseThrow()
          .withTrucks(4);
  static final TestCredentials CREDENTIALS =
      new TestCredentials(SITE.trucks().stream().map(t -> t.name()).toList());

  final RecordedFacts facts = new RecordedFacts();
  final LivePlant plant;
  final TruckFleet fleet;
  final int brokerPort;
  private final CompiledSite site;
  private final ScheduledExecutorService links = Executors.newSingleThreadScheduledExecutor();
  private EmbeddedBroker broker;
  private VdaFleet gateway;
  private final int gatewayPort;
  private int jobs;

  /** Straight to the broker. */
  static LiveFleet direct() throws Exception {
    int port = freePort();
    return new LiveFleet(port, port, port, SITE.trucks().size());
  }

  /** Straight to the broker; the last truck is left to the test. */
  static LiveFleet withoutLastTruck() throws Exception {
    int port = freePort();
    return new LiveFleet(port, port, port, SITE.trucks().size() - 1);
  }

  /** With relays in between. */
  LiveFleet(int brokerPort, int gatewayPort, int truckPort, int trucks) throws Exception {
    this.site = SITE;
    this.brokerPort = brokerPort;
    this.gatewayPort = gatewayPort;
    startBroker();
    plant = new LivePlant(site, FACTOR);
    FleetConfig config =
        FleetConfig.of("localhost", truckPort, CREDENTIALS::tls, InstantSource.system());
    fleet =
        new TruckFleet(
            site,
            plant.plant().trucks().subList(0, trucks),
            config,
            plant.executor(),
            () -> plant.nowUs());
    plant.tellChangesTo(fleet::changed);
    fleet.start();
    startGateway();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static Rights rights() {
    return new Rights(
        "uagv",
        "SmartPort",
        Set.of(TestCredentials.GATEWAY),
        Set.copyOf(SITE.trucks().stream().map(t -> t.name()).toList()),
        Set.of(TestCredentials.OBSERVER));
  }

  void startBroker() throws IOException, InterruptedException {
    broker =
        new EmbeddedBroker(
            new BrokerSettings(
                "127.0.0.1", brokerPort, CREDENTIALS.credential(TestCredentials.BROKER), rights()));
  }

  void stopBroker() {
    broker.close();
  }

  void startGateway() {
    gateway =
        new VdaFleet(
            site,
            firstMachine(),
            settings(),
            facts,
            (machine, x, y, heading, speed) -> {},
            links,
            plant::siteMs);
    gateway.start(
        MqttSettings.of(
            "localhost",
            gatewayPort,
            TestCredentials.GATEWAY,
            CREDENTIALS.tls(TestCredentials.GATEWAY)));
  }

  /** Patient: the machine of the tests may be busy. */
  private static FleetSettings settings() {
    FleetSettings usual = FleetSettings.of(FACTOR, System.nanoTime(), InstantSource.system());
    return new FleetSettings(
        usual.interfaceName(),
        usual.manufacturer(),
        usual.requirements(),
        HEARTBEAT,
        usual.siteFactor(),
        usual.run(),
        usual.wall());
  }

  void stopGateway() {
    gateway.close();
  }

  VdaFleet gateway() {
    return gateway;
  }

  int firstMachine() {
    return site.cranes().size() + site.armgs().size();
  }

  int machine(int truck) {
    return firstMachine() + truck;
  }

  Truck truck(int index) {
    return plant.plant().trucks().get(index);
  }

  TruckState state(int truck) {
    return plant.ask(() -> truck(truck).snapshot().state());
  }

  /** A client that hears everything. */
  Mqtt observer() throws MqttException {
    Mqtt observer =
        new Mqtt(brokerPort, TestCredentials.OBSERVER, CREDENTIALS.tls(TestCredentials.OBSERVER));
    for (String topic : Schemas.TOPICS) {
      assertThat(observer.subscribe("uagv/v2/SmartPort/+/" + topic)).containsExactly(1);
    }
    return observer;
  }

  /** Uses a link on its thread. */
  void link(int truck, Consumer<TruckLink> what) {
    onLinks(() -> what.accept(gateway.link(machine(truck))));
  }

  void onLinks(Runnable what) {
    try {
      links.submit(what).get(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the links do not answer", e);
    }
  }

  /** Sends a truck from where it stands to a place of the site. */
  TruckJob drive(int truck, Place place, int action, int released) {
    TruckJob job = job(truck, place, action, released);
    send(truck, job);
    return job;
  }

  void send(int truck, TruckJob job) {
    link(truck, link -> link.drive(job, plant.siteMs() + 60_000));
  }

  TruckJob job(int truck, Place place, int action, int released) {
    int from = plant.ask(() -> truck(truck).snapshot().segment());
    int[] path = Routes.shortest(site.lanes(), from, place.stopSegment());
    List<Integer> segments = Arrays.stream(path).boxed().toList();
    int upTo = Math.min(released, path.length);
    return new TruckJob(
        TERM, ++jobs, 1, action, place.stopOffsetMm(), upTo, 905, segments, Long.MAX_VALUE);
  }

  void release(int truck, TruckJob job, int released) {
    link(
        truck,
        link -> link.release(TERM, job.job(), job.attempt(), released, plant.siteMs() + 60_000));
  }

  Place place(Place.Kind kind) {
    return site.places().stream().filter(p -> p.kind() == kind).findFirst().orElseThrow();
  }

  void awaitFact(int truck, String fact) {
    await(fact + " of truck " + truck)
        .atMost(LIMIT)
        .until(() -> facts.of(machine(truck)).contains(fact));
  }

  void awaitAllReported() {
    await("all trucks reported")
        .atMost(LIMIT)
        .until(() -> facts.count(" reported") >= site.trucks().size());
  }

  @Override
  public void close() {
    gateway.close();
    fleet.close();
    plant.close();
    links.shutdownNow();
    broker.close();
  }
}
