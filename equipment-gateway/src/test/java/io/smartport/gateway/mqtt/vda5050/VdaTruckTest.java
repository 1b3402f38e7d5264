package io.smartport.gateway.mqtt.vda5050;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.link.TruckReading;
import io.smartport.gateway.mqtt.vda5050.Dialect.ConnectionState;
import io.smartport.gateway.mqtt.vda5050.Dialect.TruckPose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VdaTruckTest {
  private static final int MACHINE = 30;
  private static final int TERM = 2;
  private static final int FACTOR = 10;
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> facts = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final List<JsonNode> payloads = new ArrayList<>();
  private final List<String> moves = new ArrayList<>();
  private final Counters<VdaCount> counters = new Counters<>(VdaCount.class);
  private final States states = new States();
  private long wallMs = 50_000;
  private long siteMs = 1_000_000;
  private final VdaTruck truck =
      new VdaTruck(
          MACHINE,
          "ART001",
          new VdaTruck.Shared(
              FleetSettings.of(FACTOR, 0xabc, () -> Instant.EPOCH),
              new Vda21(),
              new OrderComposer(Site.SMALL),
              Site.IDS,
              new Readings(Site.IDS),
              counters,
              (machine, x, y, heading, speed) ->
                  moves.add(x + " " + y + " " + heading + " " + speed),
              this::take,
              () -> wallMs,
              () -> siteMs),
          new Recorder());
  private Factsheet sheet;
  private long pose;

  private void take(String name, String topic, byte[] payload, int expirySeconds) {
    JsonNode json = JSON.readTree(payload);
    payloads.add(json);
    String what =
        topic.equals("order")
            ? json.get("orderId").stringValue() + "/" + json.get("orderUpdateId")
            : json.get("actions").get(0).get("actionType").stringValue();
    sent.add("%s %s %d s".formatted(topic, what, expirySeconds));
  }

  @BeforeEach
  void readFactsheet() throws BadMessageException {
    sheet = new Vda21().factsheet(Examples.bytes(Examples.of("factsheet")), "ART001");
  }

  // ---- log-in

  @Test
  void aTruckIsReadOnlyWhenItsFactsheetIsKnown() throws BadMessageException {
    truck.onState(states.next());
    assertThat(sent).containsExactly("instantActions factsheetRequest 2 s");
    assertThat(facts).isEmpty();
    truck.onState(states.next());
    assertThat(sent).as("asked once in a while").hasSize(1);
    wallMs += 2_000;
    truck.onState(states.next());
    assertThat(sent).hasSize(2);
    truck.onFactsheet(sheet);
    truck.onState(states.next());
    assertThat(facts).containsExactly("reported");
  }

  @Test
  void aTruckThatIsTooSlowIsNotUsedUntilItIsQuickEnough() throws BadMessageException {
    logIn();
    Factsheet slow =
        new Factsheet(
            0,
            100,
            30_000,
            100,
            sheet.arrayLimits(),
            sheet.stringLimits(),
            sheet.actions(),
            sheet.parameters());
    truck.onFactsheet(slow);
    assertThat(facts).containsExactly("reported", "lost");
    truck.onState(states.next());
    truck.link().drive(job(7), siteMs + 60_000);
    assertThat(counters.get(VdaCount.ORDERS)).isZero();
    assertThat(counters.get(VdaCount.FACTSHEET_REFUSED)).isEqualTo(1);
    truck.onFactsheet(sheet);
    truck.onState(states.next());
    assertThat(facts).containsExactly("reported", "lost", "reported");
  }

  // ---- presence

  @Test
  void connectionMessagesAreHintsThatMakeUsAsk() throws BadMessageException {
    truck.onFactsheet(sheet);
    sent.clear();
    truck.onConnection(ConnectionState.ONLINE, true);
    assertThat(sent).as("of any age").isEmpty();
    truck.onConnection(ConnectionState.ONLINE, false);
    truck.onConnection(ConnectionState.BROKEN, false);
    assertThat(sent).hasSize(2).allMatch(s -> s.startsWith("instantActions stateRequest"));
    assertThat(facts).isEmpty();
    truck.onState(states.next());
    truck.onConnection(ConnectionState.BROKEN, false);
    truck.supervise();
    assertThat(facts).as("the heartbeat decides").containsExactly("reported");
  }

  @Test
  void silenceIsNoMessageForTheHeartbeat() throws BadMessageException {
    logIn();
    wallMs += 1_500;
    truck.supervise();
    assertThat(facts).containsExactly("reported");
    wallMs += 1;
    truck.supervise();
    truck.supervise();
    assertThat(facts).containsExactly("reported", "lost");
    truck.onVisualization(pose(pose++));
    truck.supervise();
    assertThat(facts).as("a position says nothing of the order").hasSize(2);
    truck.onState(states.next());
    assertThat(facts).containsExactly("reported", "lost", "reported");
  }

  @Test
  void positionsAreHeartbeatsAsLongAsStatesCome() throws BadMessageException {
    logIn();
    for (int i = 0; i < 30; i++) {
      wallMs += 100;
      truck.onVisualization(pose(pose++));
      truck.supervise();
    }
    assertThat(facts).containsExactly("reported");
    wallMs += 100;
    truck.onVisualization(pose(pose++));
    truck.supervise();
    assertThat(facts).as("no state for 3 s").containsExactly("reported", "lost");
  }

  @Test
  void whenTheBrokerIsLostNobodyIsThere() throws BadMessageException {
    logIn();
    truck.silence();
    assertThat(facts).containsExactly("reported", "lost");
    truck.link().drive(job(7), siteMs + 60_000);
    assertThat(truck.link().droppedSilent()).isEqualTo(1);
  }

  // ---- order of messages

  @Test
  void repeatedLateAndFormerStatesChangeNothing() throws BadMessageException {
    logIn();
    TruckState old = states.next();
    TruckState now = states.next();
    truck.onState(now);
    truck.onState(now);
    truck.onState(old);
    assertThat(counters.get(VdaCount.REPEATED)).isEqualTo(1);
    assertThat(counters.get(VdaCount.OUT_OF_ORDER)).isEqualTo(1);
    states.boot = 6;
    states.headerId = 0;
    truck.onState(states.next());
    assertThat(facts).as("a restart is reported").containsExactly("reported", "reported");
    truck.onState(new States().next());
    assertThat(counters.get(VdaCount.OUT_OF_ORDER)).isEqualTo(2);
    assertThat(facts).hasSize(2);
  }

  @Test
  void positionsAreToldInOrderAndAfterARestartAnew() throws BadMessageException {
    logIn();
    truck.onVisualization(pose(5));
    truck.onVisualization(pose(5));
    truck.onVisualization(pose(4));
    assertThat(moves).containsExactly("1500 -2000 1571000 469");
    states.boot = 6;
    truck.onState(states.next());
    truck.onVisualization(pose(0));
    assertThat(moves).hasSize(2);
  }

  // ---- commands

  @Test
  void expiryIsTheRestOfTheLifeInWallSeconds() throws BadMessageException {
    states.monotonicMs = 7_000;
    logIn();
    truck.link().drive(job(7), siteMs + 25_000);
    siteMs += 5_000;
    truck.link().drive(job(8), siteMs + 20_001);
    truck.link().drive(job(9), siteMs + 1);
    truck.link().drive(job(10), siteMs);
    assertThat(sent).containsExactly("order 2-7-1/0 3 s", "order 2-8-1/0 3 s", "order 2-9-1/0 1 s");
    assertThat(counters.get(VdaCount.LATE)).isEqualTo(1);
  }

  @Test
  void aReleaseIsAnUpdateAndIsRepeatedUntilItIsKnown() throws BadMessageException {
    logIn();
    TruckJob job = job(7);
    truck.link().drive(job, siteMs + 60_000);
    OrderMessage order = new OrderComposer(Site.SMALL).compose(Plan.of(job), 0, false);
    truck.onState(states.executing(order, 0).next());
    truck.link().release(TERM, 7, 1, 4, siteMs + 60_000);
    wallMs += 1_000;
    truck.onState(states.executing(order, 0).next());
    assertThat(sent).containsExactly("order 2-7-1/0 6 s", "order 2-7-1/1 6 s", "order 2-7-1/1 6 s");
    truck.link().release(TERM, 8, 1, 4, siteMs + 60_000);
    assertThat(counters.get(VdaCount.UNMATCHED)).isEqualTo(1);
  }

  @Test
  void aNewCoreGoesOnWithTheOrderOfTheOldOne() throws BadMessageException {
    logIn();
    TruckJob job = job(7);
    OrderMessage order = new OrderComposer(Site.SMALL).compose(Plan.of(job), 0, false);
    truck.onState(states.executing(order, 0).next());
    truck.link().release(TERM + 1, 7, 1, 4, siteMs + 60_000);
    truck.link().withdraw(TERM + 1, 7, 1);
    assertThat(sent).containsExactly("order 2-7-1/1 6 s", "instantActions cancelOrder 5 s");
    JsonNode cancel = payloads.getLast().get("actions").get(0);
    assertThat(cancel.get("actionId").stringValue()).isEqualTo("2-7-1.cancel");
    assertThat(cancel.get("actionParameters").toString())
        .isEqualTo("[{\"key\":\"orderId\",\"value\":\"2-7-1\"}]");
  }

  @Test
  void anotherJobIsNotCancelled() throws BadMessageException {
    logIn();
    truck.link().withdraw(TERM, 9, 1);
    assertThat(sent).isEmpty();
    assertThat(counters.get(VdaCount.UNMATCHED)).isEqualTo(1);
  }

  @Test
  void requestsHaveIdsOfTheirOwn() throws BadMessageException {
    logIn();
    truck.link().read(TERM);
    truck.pause();
    truck.resume();
    assertThat(sent)
        .containsExactly(
            "instantActions stateRequest 2 s",
            "instantActions startPause 2 s",
            "instantActions stopPause 2 s");
    assertThat(payloads.stream().map(p -> p.get("actions").get(0).get("actionId").stringValue()))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("abc."));
    assertThat(payloads.stream().map(p -> p.get("headerId").longValue()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void refusedUpdatesAreCountedOnce() throws BadMessageException {
    logIn();
    states.fault("orderUpdateError", Map.of("orderId", "2-7-1", "reason", "old"));
    truck.onState(states.next());
    truck.onState(states.next());
    assertThat(counters.get(VdaCount.UPDATES_REFUSED)).isEqualTo(1);
  }

  private void logIn() throws BadMessageException {
    truck.onFactsheet(sheet);
    truck.onState(states.next());
    sent.clear();
    payloads.clear();
  }

  private static TruckPose pose(long header) {
    return new TruckPose(header, 1.5, -2, 1.571, 0.469);
  }

  private static TruckJob job(int job) {
    return new TruckJob(TERM, job, 1, 0, 100, 2, 905, Site.path(6, 4), 0);
  }

  /** Keeps facts. */
  private final class Recorder implements Facts {
    @Override
    public void truckReported(int machine, TruckReading reading, int passed) {
      facts.add("reported");
    }

    @Override
    public void lost(int machine) {
      facts.add("lost");
    }

    @Override
    public void truckPassed(int machine, int job, int attempt, int passed) {}

    @Override
    public void truckStepped(int machine, int job, int attempt, int step) {}

    @Override
    public void truckBattery(int machine, int permille) {}

    @Override
    public void modeChanged(int machine, int mode) {}

    @Override
    public void jobRefused(int machine, int job, int attempt, int reason) {}

    @Override
    public void craneReported(int machine, CraneReading reading) {}

    @Override
    public void craneStepped(int machine, int job, int attempt, int step) {}
  }
}
