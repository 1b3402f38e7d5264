package io.smartport.gateway.mqtt.vda5050;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {
  private static final String GOOD = Examples.of("factsheet");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"defaultStateInterval\":1.0 | \"defaultStateInterval\":30 | timing.defaultStateInterval:"
            + " 30000 ms, at most 1000 ms",
        "\"defaultStateInterval\":1.0, | '' | timing.defaultStateInterval: 30000 ms, at most 1000"
            + " ms",
        "\"minStateInterval\":0.1 | \"minStateInterval\":1.5 | timing.minStateInterval: 1500 ms, at"
            + " most 1000 ms",
        "\"minOrderInterval\":0.0 | \"minOrderInterval\":2 | timing.minOrderInterval: 2000 ms, at"
            + " most 500 ms",
        "\"visualizationInterval\":0.1 | \"visualizationInterval\":0.5 |"
            + " timing.visualizationInterval: 500 ms, at most 200 ms",
        ",\"visualizationInterval\":0.1 | '' | timing.visualizationInterval: not given",
        "\"order.nodes\":512 | \"order.nodes\":64 | maxArrayLens.order.nodes: 64, at least 256",
        "\"idLen\":256 | \"idLen\":16 | maxStringLens.idLen: 16, at least 40",
        "\"startPause\" | \"pause\" | agvActions: no startPause with scope INSTANT",
        "\"actionScopes\":[\"NODE\"] | \"actionScopes\":[\"EDGE\"] | agvActions: no finePositioning"
            + " with scope NODE",
        "order.edges.length | order.edges.maxSpeed | optionalParameters: no order.edges.length"
      })
  void whatATruckLacksIsNamed(String right, String wrong, String lack) throws BadMessageException {
    assertThat(lacks(GOOD.replaceFirst(Pattern.quote(right), wrong))).containsExactly(lack);
  }

  @Test
  void noLimitIsNoLack() throws BadMessageException {
    assertThat(lacks(GOOD.replace("\"order.nodes\":512,\"order.edges\":512", ""))).isEmpty();
    assertThat(lacks(GOOD.replace("\"idLen\":256", "\"idLen\":0"))).isEmpty();
  }

  private static List<String> lacks(String json) throws BadMessageException {
    return Requirements.USUAL.lacks(new Vda21().factsheet(Examples.bytes(json), "ART001"));
  }
}
