package io.smartport.simulator.plc;

import static org.awaitility.Awaitility.await;

import io.smartport.gateway.link.CraneJob;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.TruckReading;
import io.smartport.gateway.opcua.CommandFate;
import io.smartport.gateway.opcua.CommandListener.Command;
import io.smartport.gateway.opcua.CraneAddress;
import io.smartport.gateway.opcua.GatewaySecurity;
import io.smartport.gateway.opcua.LinkThread;
import io.smartport.gateway.opcua.OpcUaCranes;
import io.smartport.gateway.opcua.OpcUaTiming;
import io.smartport.gateway.opcua.TelemetryKind;
import io.smartport.simulator.plc.control.RefusalCode;
import io.smartport.simulator.relay.TcpRelay;
import io.smartport.tos.site.PlaceCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * One yard crane: plant, PLC, relay, gateway, link. The plant is forty times as fast as the wall.
 */
final class CraneRig implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final PlcUsers USERS = new PlcUsers("operator-secret", "observer-secret");
  static final int SPEED = 40;
  private static final int LIFE_MS = 600_000;
  private static final PlcTiming PLC_TIMING = new PlcTiming(200, 100);
  private static final OpcUaTiming TIMING = new OpcUaTiming(200, 50, 100, 1_000, 300, 1_000);

  final WallPlant plant = new WallPlant(SPEED);
  final PlcThreads plcThreads = new PlcThreads();
  final PlcAddress address = new PlcAddress(TestPki.CRANE, "127.0.0.1", freePort());
  final CranePlc plc;
  final TcpRelay relay;
  final ExecutorService links =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("links").factory());
  final RecordedFacts facts = new RecordedFacts();
  final List<Fate> fates = new CopyOnWriteArrayList<>();
  final Map<TelemetryKind, Double> telemetry =
      new ConcurrentHashMap<>(new EnumMap<>(TelemetryKind.class));
  private final TestPki trusted;
  final Gateway gateway;

  CraneRig() throws IOException {
    this(TestPki.ours(), TestPki.ours());
  }

  /** With what the gateway trusts. */
  CraneRig(TestPki own, TestPki trustedByGateway) throws IOException {
    plc =
        new CranePlc(
            plcThreads, security(own), address, PLC_TIMING, plant.plcPlant(WallPlant.CRANE));
    plant.listen(
        machine -> {
          if (machine == WallPlant.CRANE) {
            plc.changed();
          }
        });
    plc.start();
    awaitListening();
    relay = new TcpRelay(address.port());
    trusted = trustedByGateway;
    gateway = new Gateway("gateway-1");
  }

  /** Waits until the PLC serves. */
  void awaitListening() {
    await().atMost(PATIENCE).until(this::isListening);
  }

  private boolean isListening() {
    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), address.port())) {
      return probe.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  static PlcSecurity security(TestPki pki) {
    return new PlcSecurity(pki.credential(TestPki.CRANE), pki.authority(), pki.revoked(), USERS);
  }

  static GatewaySecurity gatewaySecurity(TestPki own, TestPki trusted) {
    return new GatewaySecurity(
        own.credential(TestPki.GATEWAY),
        trusted.authority(),
        trusted.revoked(),
        PlcUsers.OPERATOR,
        USERS.operatorPassword());
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A gateway with its one link. */
  final class Gateway implements AutoCloseable {
    final OpcUaCranes cranes;
    final CraneLink link;

    Gateway(String master) {
      this(master, 0);
    }

    /** Of a core whose term is known from the start. */
    Gateway(String master, int term) {
      cranes =
          new OpcUaCranes(
              List.of(
                  new CraneAddress(
                      WallPlant.CRANE,
                      TestPki.CRANE,
                      "opc.tcp://127.0.0.1:%d/%s".formatted(relay.port(), TestPki.CRANE))),
              new OpcUaCranes.Settings(gatewaySecurity(TestPki.ours(), trusted), TIMING, master),
              new LinkThread(links, plant::nowMs),
              new OpcUaCranes.Outlets(
                  facts,
                  (machine, kind, value, time) -> telemetry.put(kind, value),
                  (machine, command, job, attempt, fate, refusal) ->
                      fates.add(new Fate(command, job, attempt, fate, refusal))));
      link = Objects.requireNonNull(cranes.link(WallPlant.CRANE));
      heardTerm(term);
      cranes.start();
    }

    void heardTerm(int term) {
      onLinks(
          () -> {
            cranes.heardTerm(term);
            return term;
          });
    }

    boolean isLive() {
      return onLinks(() -> cranes.live() == 1);
    }

    void awaitLive() {
      await().atMost(PATIENCE).until(this::isLive);
    }

    /** A move of a 40' box within the block, or to and from the truck. */
    void lift(int term, int job, int attempt, int box, Target from, Target to) {
      lift(term, job, attempt, box, from, to, plant.nowMs() + LIFE_MS);
    }

    void lift(int term, int job, int attempt, int box, Target from, Target to, long notAfterMs) {
      CraneJob order =
          new CraneJob(
              term,
              job,
              attempt,
              0,
              from.permitted(),
              to.permitted(),
              box,
              -1,
              from.place(),
              to.place(),
              from.xMm(),
              to.xMm(),
              0);
      onLinks(
          () -> {
            link.lift(order, notAfterMs);
            return true;
          });
    }

    void permit(int term, int job, int attempt, boolean pick) {
      onLinks(
          () -> {
            link.permit(
                term,
                job,
                attempt,
                pick,
                PlaceCode.truck(WallPlant.TRUCK),
                plant.nowMs() + LIFE_MS);
            return true;
          });
    }

    void withdraw(int term, int job, int attempt) {
      onLinks(
          () -> {
            link.withdraw(term, job, attempt);
            return true;
          });
    }

    @Override
    public void close() {
      cranes.close();
    }
  }

  /** An end of a move. */
  record Target(long place, int xMm, boolean permitted) {
    static Target slot(int bay, int row, int tier) {
      return new Target(WallPlant.slot(bay, row, tier), WallPlant.slotXMm(bay), true);
    }

    static Target truck(boolean permitted) {
      return new Target(PlaceCode.truck(WallPlant.TRUCK), WallPlant.truckXMm(), permitted);
    }
  }

  /** What became of a command. */
  record Fate(Command command, int job, int attempt, CommandFate fate, int refusal) {
    static Fate accepted(Command command, int job, int attempt) {
      return new Fate(command, job, attempt, CommandFate.ACCEPTED, 0);
    }

    static Fate refused(Command command, int job, int attempt, RefusalCode code) {
      return new Fate(command, job, attempt, CommandFate.REFUSED, code.code());
    }

    static Fate of(CommandFate fate, Command command, int job, int attempt) {
      return new Fate(command, job, attempt, fate, 0);
    }
  }

  <T> T onLinks(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, links).join();
  }

  void awaitFact(String fact) {
    await().atMost(PATIENCE).until(() -> facts.all().contains(fact));
  }

  void awaitFate(Fate fate) {
    await().atMost(PATIENCE).until(() -> fates.contains(fate));
  }

  @Override
  public void close() throws IOException {
    gateway.close();
    relay.close();
    plc.close();
    plcThreads.close();
    links.shutdownNow();
    plant.close();
  }

  /** Keeps the facts of the link, one line each. */
  static final class RecordedFacts implements Facts {
    private final List<String> facts = new CopyOnWriteArrayList<>();
    private final List<CraneReading> reports = new CopyOnWriteArrayList<>();

    List<String> all() {
      return facts;
    }

    /** The last whole report. */
    CraneReading lastReport() {
      return reports.getLast();
    }

    int reports() {
      return reports.size();
    }

    @Override
    public void craneReported(int machine, CraneReading reading) {
      reports.add(reading);
      facts.add("reported job %d step %d".formatted(reading.job(), reading.step()));
    }

    @Override
    public void craneStepped(int machine, int job, int attempt, int step) {
      facts.add("job %d/%d step %d".formatted(job, attempt, step));
    }

    @Override
    public void truckReported(int machine, TruckReading reading, int passed) {
      throw new AssertionError("no truck");
    }

    @Override
    public void truckPassed(int machine, int job, int attempt, int passed) {
      throw new AssertionError("no truck");
    }

    @Override
    public void truckStepped(int machine, int job, int attempt, int step) {
      throw new AssertionError("no truck");
    }

    @Override
    public void truckBattery(int machine, int permille) {
      throw new AssertionError("no truck");
    }

    @Override
    public void modeChanged(int machine, int mode) {
      facts.add("mode " + mode);
    }

    @Override
    public void jobRefused(int machine, int job, int attempt, int reason) {
      facts.add("job %d/%d refused %d".formatted(job, attempt, reason));
    }

    @Override
    public void lost(int machine) {
      facts.add("lost");
    }
  }
}
