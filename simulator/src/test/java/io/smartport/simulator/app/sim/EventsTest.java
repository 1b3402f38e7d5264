package io.smartport.simulator.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.app.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a run by its event log alone, as anyone could who trusts neither engine nor plant. */
class EventsTest {
  @TempDir private Path temp;

  @Test
  void everyLiftHasItsLandingAndNoPlaceIsTakenTwice() throws IOException {
    List<JsonNode> events = events();
    Map<String, String> placeOf = new HashMap<>();
    Map<String, String> boxAt = new HashMap<>();
    Set<String> inTheAir = new HashSet<>();
    long lastAtMs = 0;
    int landings = 0;
    for (JsonNode event : events) {
      assertThat(event.get("atMs").longValue()).isGreaterThanOrEqualTo(lastAtMs);
      lastAtMs = event.get("atMs").longValue();
      String happening = event.get("happening").stringValue();
      if (happening.equals("lift")) {
        String box = event.get("box").stringValue();
        String from = event.get("from").stringValue();
        assertThat(inTheAir.add(box)).as("%s is lifted once", box).isTrue();
        assertThat(placeOf.getOrDefault(box, from)).as("%s", event).isEqualTo(from);
        boxAt.remove(from);
      } else if (happening.equals("land")) {
        String box = event.get("box").stringValue();
        String to = event.get("to").stringValue();
        assertThat(inTheAir.remove(box)).as("%s was lifted before", box).isTrue();
        placeOf.put(box, to);
        // A truck has room for two 20' boxes; any other place for one.
        assertThat(to.startsWith("truck:") ? null : boxAt.put(to, box)).as("%s", event).isNull();
        landings++;
      }
    }
    assertThat(inTheAir).isEmpty();
    assertThat(landings)
        .as("12 boxes to the ship and from it, each by way of a truck")
        .isEqualTo(24);
    assertThat(placeOf.values()).noneMatch(place -> place.startsWith("truck:"));
  }

  @Test
  void whatIsDischargedEndsInTheYardAndWhatIsLoadedOnTheShip() throws IOException {
    Map<String, String> last = new HashMap<>();
    Map<String, String> move = new HashMap<>();
    for (JsonNode event : events()) {
      if (event.get("happening").stringValue().equals("land")) {
        last.put(event.get("box").stringValue(), event.get("to").stringValue());
        move.put(event.get("box").stringValue(), event.get("move").stringValue());
      }
    }
    assertThat(move).isNotEmpty();
    move.forEach(
        (box, kind) ->
            assertThat(last.get(box))
                .as(box)
                .startsWith(kind.equals("load") ? "ship:0/" : "slot:"));
  }

  private List<JsonNode> events() throws IOException {
    Path file = temp.resolve("events.jsonl");
    SimRunner sim = new SimRunner();
    int exit = sim.sim("--site", SimRunner.SMALL, "--moves", 12, "--trucks", 5, "--events", file);
    assertThat(exit).as(sim.err()).isEqualTo(ExitCode.OK);
    JsonMapper mapper = JsonMapper.builder().build();
    return Files.readAllLines(file).stream().map(mapper::readTree).toList();
  }
}
