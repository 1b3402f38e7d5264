package io.smartport.tos.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceTextTest {
  private static final CompiledSite SITE = SampleSites.site("small");

  static Stream<Arguments> places() {
    int armg = SITE.cranes().size();
    int truck = armg + SITE.armgs().size();
    return Stream.of(
        Arguments.of(PlaceCode.shipCell(0, 34, 5, 82), "ship:0/0340582"),
        Arguments.of(PlaceCode.shipCell(3, 1, 0, 2), "ship:3/0010002"),
        Arguments.of(PlaceCode.hatch(0, 34, 2), "ship:0/34-2"),
        Arguments.of(
            PlaceCode.slot(1, 4, 3, 2), "slot:" + SITE.blocks().get(1).name() + "-04-03-2"),
        Arguments.of(PlaceCode.crane(0), "crane:" + SITE.cranes().get(0).name()),
        Arguments.of(PlaceCode.crane(armg + 1), "crane:" + SITE.armgs().get(1).name()),
        Arguments.of(PlaceCode.truck(truck + 2), "truck:" + SITE.trucks().get(2).name()),
        Arguments.of(PlaceCode.backreach(17), "backreach:cover 17"),
        Arguments.of(PlaceCode.anySlot(), "slot:any"),
        Arguments.of(PlaceCode.OUTSIDE, "outside"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void aPlaceReadsAsInTheEventLog(long place, String text) {
    assertThat(PlaceText.of(place, SITE, cover -> "cover " + cover)).isEqualTo(text);
  }
}
