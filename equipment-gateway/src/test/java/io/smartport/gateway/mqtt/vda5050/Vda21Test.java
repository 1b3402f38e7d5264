package io.smartport.gateway.mqtt.vda5050;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.gateway.link.TruckReading;
import io.smartport.gateway.mqtt.vda5050.Dialect.ConnectionState;
import io.smartport.gateway.mqtt.vda5050.TruckState.ActionState;
import io.smartport.gateway.mqtt.vda5050.TruckState.ActionStatus;
import io.smartport.gateway.mqtt.vda5050.TruckState.Boot;
import io.smartport.gateway.mqtt.vda5050.TruckState.Mode;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Vda21Test {
  private static final String NAME = "ART001";

  private final Vda21 dialect = new Vda21();
  private final String state = Examples.of("state");

  @Test
  void theExampleStateOfTheDocumentsIsRead() throws BadMessageException {
    TruckState read = read(state);
    assertThat(read.headerId()).isEqualTo(18);
    assertThat(read.boot()).isEqualTo(new Boot(5_798_697_396_097_759_441L, 28_289));
    assertThat(read.orderId()).isEqualTo("3-1742-1");
    assertThat(read.nodes()).hasSize(3);
    assertThat(read.edges()).hasSize(3);
    assertThat(read.distanceMm()).isEqualTo(620);
    assertThat(read.mode()).isEqualTo(Mode.AUTOMATIC);
    assertThat(read.loads()).containsExactly("311");
    assertThat(read.batteryPermille()).isEqualTo(899);
    assertThat(read.actions())
        .containsExactly(
            new ActionState("3-1742-1.position", ActionStatus.WAITING),
            new ActionState("3-1742-1.locks", ActionStatus.WAITING));
    TruckReading reading = new Readings(Site.IDS).of(read);
    assertThat(reading.segment()).isEqualTo(2153);
    assertThat(reading.job()).isEqualTo(1742);
  }

  @Test
  void theOtherExamplesAreRead() throws BadMessageException {
    assertThat(dialect.visualization(example("visualization"), NAME).y()).isEqualTo(77.0);
    assertThat(dialect.connection(example("connection"), NAME)).isEqualTo(ConnectionState.ONLINE);
    Factsheet sheet = dialect.factsheet(example("factsheet"), NAME);
    assertThat(sheet.visualizationIntervalMs()).isEqualTo(100);
    assertThat(Requirements.USUAL.lacks(sheet)).isEmpty();
  }

  private static byte[] example(String topic) {
    return Examples.bytes(Examples.of(topic));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTOMATIC, NONE, AUTOMATIC",
    "SEMIAUTOMATIC, NONE, AUTOMATIC",
    "AUTOMATIC, AUTOACK, STOPPED",
    "AUTOMATIC, REMOTE, STOPPED",
    "MANUAL, NONE, MANUAL",
    "SERVICE, MANUAL, MANUAL",
    "TEACHIN, NONE, MANUAL"
  })
  void modeFollowsOperatingModeAndStop(String operatingMode, String stop, Mode mode)
      throws BadMessageException {
    String said =
        state
            .replace(
                "\"operatingMode\":\"AUTOMATIC\"", "\"operatingMode\":\"" + operatingMode + "\"")
            .replace("\"eStop\":\"NONE\"", "\"eStop\":\"" + stop + "\"");
    assertThat(read(said).mode()).isEqualTo(mode);
  }

  @Test
  void aPausedTruckAndOneWithAFatalErrorAreStopped() throws BadMessageException {
    assertThat(read(state.replace("\"paused\":false", "\"paused\":true")).mode())
        .isEqualTo(Mode.STOPPED);
    String fatal = "\"errors\":[{\"errorType\":\"laser\",\"errorLevel\":\"FATAL\"}]";
    assertThat(read(state.replace("\"errors\":[]", fatal)).mode()).isEqualTo(Mode.STOPPED);
  }

  @Test
  void pausedActionsOfTheProseAreRead() throws BadMessageException {
    String paused =
        state.replaceFirst("\"actionStatus\":\"WAITING\"", "\"actionStatus\":\"PAUSED\"");
    assertThat(read(paused).actions().getFirst().status()).isEqualTo(ActionStatus.RUNNING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"headerId\":18 | \"headerId\":-1 | state.headerId: -1 is not from 0",
        "\"headerId\":18 | \"headerId\":4294967296 | state.headerId",
        "\"headerId\":18 | \"headerId\":18.5 | state.headerId: not an integer: 18.5",
        "\"headerId\":18 | \"headerId\":\"18\" | state.headerId: not an integer: \"18\"",
        "\"headerId\":18 | \"headerId\":null | state.headerId: not an integer: null",
        "\"headerId\":18 | \"headerId\":18,\"headerId\":19 | Duplicate",
        "\"version\":\"2.1.0\" | \"version\":\"3.0.0\" | state.version: 3.0.0 on a topic of version"
            + " 2",
        "\"serialNumber\":\"ART001\" | \"serialNumber\":\"ART002\" | ART002 on the topic of ART001",
        "\"distanceSinceLastNode\":0.62 | \"distanceSinceLastNode\":NaN | NaN",
        "\"distanceSinceLastNode\":0.62 | \"distanceSinceLastNode\":-Infinity | Infinity",
        "\"distanceSinceLastNode\":0.62 | \"distanceSinceLastNode\":1e999 | is not from 0",
        "\"distanceSinceLastNode\":0.62 | \"distanceSinceLastNode\":-1 | is not from 0",
        "\"batteryCharge\":89.9 | \"batteryCharge\":189.9 | state.batteryState.batteryCharge",
        "\"released\":true | \"released\":1 | state.nodeStates[0].released: not true or false: 1",
        "\"actionStatus\":\"WAITING\" | \"actionStatus\":\"DOZING\" | unknown: DOZING",
        "\"loadId\":\"311\" | \"loadId\":311 | state.loads[0].loadId: not a string",
        "\"loads\" | \"load\" | state.loads: not an array: missing",
        "\"infoType\":\"boot\" | \"infoType\":\"other\" | no entry of infoType boot",
        "\"referenceValue\":\"28289\" | \"referenceValue\":\"soon\" | monotonicMs is not an"
            + " integer",
        "\"errors\":[] | \"errors\":{} | state.errors: not an array: {}",
        "\"errors\":[] | \"errors\":[7] | state.errors[0]: not an object: 7",
        "\"paused\":false | \"paused\":false,\"x\":[[[[[[[[[[[[[]]]]]]]]]]]]] | nesting depth",
      })
  void badValuesAreRejectedWithTheirPlace(String right, String wrong, String problem) {
    String bad = state.replaceFirst(Pattern.quote(right), wrong);
    assertThat(bad).isNotEqualTo(state);
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(BadMessageException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[]",
        "7",
        "null",
        "\"state\"",
        "{}",
        "{}{}",
        "{\"headerId\":1}x",
        "\u0000",
        "{\"a\":\"\\ud800\"}",
        "NaN",
        "{'headerId':1}",
        "// comment",
        "{\"headerId\":01}"
      })
  void whatIsNoStateIsRejected(String bad) {
    assertThatThrownBy(() -> read(bad)).isInstanceOf(BadMessageException.class);
  }

  @Test
  void whatIsTooLongOrTooDeepIsRejected() {
    String longText = state.replace("\"ART001\"", "\"" + "A".repeat(2_000) + "\"");
    assertThatThrownBy(() -> read(longText)).hasMessageContaining("String value length");
    String tooLong = state + " ".repeat(JsonObject.PAYLOAD_MAX);
    assertThatThrownBy(() -> read(tooLong)).hasMessageContaining("at most 65536 are read");
    String deep = "{\"a\":".repeat(10_000);
    assertThatThrownBy(() -> read(deep)).hasMessageContaining("nesting depth");
    String many = state.replace("\"errors\":[]", "\"errors\":[" + "{},".repeat(600) + "{}]");
    assertThatThrownBy(() -> read(many)).hasMessageContaining("601 elements; at most 512");
    String digits = state.replace("0.62", "0." + "6".repeat(1_000));
    assertThatThrownBy(() -> read(digits)).hasMessageContaining("Number value length");
  }

  /** Whatever comes in is read or rejected, and nothing else happens. */
  @Test
  void randomDamageIsRejectedOrHarmless() {
    Random random = new Random(8);
    List<String> topics = List.of("state", "visualization", "connection", "factsheet");
    List<byte[]> examples = topics.stream().map(Vda21Test::example).toList();
    int rejected = 0;
    for (int run = 0; run < 20_000; run++) {
      int which = random.nextInt(topics.size());
      String topic = topics.get(which);
      byte[] payload = examples.get(which).clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
      }
      try {
        decode(topic, payload);
      } catch (BadMessageException e) {
        rejected++;
        assertThat(e.reason()).isNotEmpty().hasSizeLessThan(600);
      }
    }
    assertThat(rejected).isGreaterThan(5_000);
  }

  private void decode(String topic, byte[] payload) throws BadMessageException {
    switch (topic) {
      case "state" -> new Readings(Site.IDS).of(dialect.state(payload, NAME));
      case "visualization" -> dialect.visualization(payload, NAME);
      case "connection" -> dialect.connection(payload, NAME);
      default -> Requirements.USUAL.lacks(dialect.factsheet(payload, NAME));
    }
  }

  private TruckState read(String json) throws BadMessageException {
    return dialect.state(Examples.bytes(json), NAME);
  }
}
