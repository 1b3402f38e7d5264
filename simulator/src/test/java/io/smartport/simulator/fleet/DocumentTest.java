package io.smartport.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The messages shown in docs/reference/mqtt.md are messages of the standard. */
class DocumentTest {
  @Test
  void examplesFitThePublishedSchemas() throws InvalidMessage {
    Schemas schemas = new Schemas();
    List<List<String>> examples = HandPlayedTruck.examples();
    assertThat(examples.stream().map(List::getFirst).distinct())
        .containsExactlyInAnyOrderElementsOf(Schemas.TOPICS);
    for (List<String> example : examples) {
      byte[] payload = example.get(1).getBytes(StandardCharsets.UTF_8);
      assertThat(schemas.errors(example.getFirst(), payload)).as(example.get(1)).isEmpty();
      if (example.getFirst().equals("order")) {
        assertThat(Inbox.order(payload, "ART001").flaw()).isEmpty();
      } else if (example.getFirst().equals("instantActions")) {
        assertThat(Inbox.instantActions(payload, "ART001")).hasSize(1);
      }
    }
  }
}
