package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
  private static final String ORDER = example("order");

  private static String example(String topic) {
    return HandPlayedTruck.examples().stream()
        .filter(e -> e.getFirst().equals(topic))
        .map(List::getLast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theExampleOfTheDocumentsIsRead() throws InvalidMessage {
    ReceivedOrder order = read(ORDER);
    assertThat(order.flaw()).isEmpty();
    assertThat(order.nodes()).hasSize(4);
    assertThat(order.nodes().getLast().actions().getLast().parameters())
        .containsEntry("triggerType", "twistLocks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"headerId\":0 | \"headerId\":-1 | headerId is no uint32",
        "\"orderUpdateId\":0 | \"orderUpdateId\":4294967296 | orderUpdateId is no uint32",
        "\"orderUpdateId\":0 | \"orderUpdateId\":NaN | NaN",
        "\"orderUpdateId\":0 | \"orderUpdateId\":0,\"orderUpdateId\":1 | Duplicate",
        "\"orderId\":\"3-1742-1\" | \"orderId\":3 | orderId is no string",
        "\"released\":true | \"released\":\"true\" | released is neither true nor false",
        "\"nodes\":[ | \"nodes\":7,\"x\":[ | nodes is no array",
        "\"value\":\"twistLocks\" | \"value\":null | value of parameter triggerType",
        "\"version\":\"2.1.0\" | \"version\":\"3.0.0\" | version 3.0.0",
        "\"serialNumber\":\"ART001\" | \"serialNumber\":\"ART002\" | serialNumber ART002"
      })
  void badValuesAreNamed(String right, String wrong, String problem) {
    String bad = ORDER.replaceFirst(Pattern.quote(right), wrong);
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(InvalidMessage.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "7", "{}", "{", "\u0000"})
  void whatIsNoOrderIsInvalid(String bad) {
    assertThatThrownBy(() -> read(bad)).isInstanceOf(InvalidMessage.class);
  }

  @Test
  void whatIsTooLongOrTooDeepIsInvalid() {
    assertThatThrownBy(() -> read(ORDER + " ".repeat(70_000))).isInstanceOf(InvalidMessage.class);
    assertThatThrownBy(() -> read("[".repeat(60_000))).isInstanceOf(InvalidMessage.class);
  }

  @Test
  void randomDamageIsInvalidOrHarmless() {
    Random random = new Random(5);
    byte[] whole = ORDER.getBytes(StandardCharsets.UTF_8);
    int invalid = 0;
    for (int run = 0; run < 20_000; run++) {
      byte[] payload = whole.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
      }
      try {
        Inbox.order(payload, "ART001").flaw();
      } catch (InvalidMessage e) {
        invalid++;
        assertThat(e.reason()).isNotEmpty();
      }
    }
    assertThat(invalid).isGreaterThan(5_000);
  }

  private static ReceivedOrder read(String json) throws InvalidMessage {
    return Inbox.order(json.getBytes(StandardCharsets.UTF_8), "ART001");
  }
}
