package io.smartport.tos.cargo;

import static io.smartport.tos.cargo.Boxes.box;
import static io.smartport.tos.cargo.Boxes.dangerous;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.StowageBreach.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class StowageRulesTest {

  @Test
  void aFortyMayStandOnTwoTwentiesButNotOnOne() {
    StowedBox forty = box("0020184", "42G1");
    assertThat(rules(forty, box("0010182", "22G1"), box("0030182", "22G1"))).isEmpty();
    assertThat(rules(forty, box("0010182", "22G1"))).containsExactly(Rule.HANGING);
  }

  @Test
  void aTwentyMayNotStandOnAForty() {
    assertThat(rules(box("0010184", "22G1"), box("0020182", "42G1")))
        .containsExactly(Rule.TWENTY_ON_LONGER);
  }

  @Test
  void aFortyFiveStandsOnDeckOnFortiesOrFortyFives() {
    StowedBox high = box("0020184", "L5G1");
    assertThat(rules(high, box("0020182", "42G1"))).isEmpty();
    assertThat(rules(high, box("0020182", "L5G1"))).isEmpty();
    assertThat(rules(high, box("0010182", "22G1"), box("0030182", "22G1")))
        .containsExactly(Rule.FORTY_FIVE_ON_TWENTY);
    assertThat(rules(box("0020102", "L5G1"))).containsExactly(Rule.FORTY_FIVE_IN_HOLD);
  }

  @Test
  void twoBoxesMayNotShareASlot() {
    assertThat(rules(box("0020182", "42G1"), box("0030182", "22G1")))
        .containsExactly(Rule.SLOT_TAKEN);
  }

  @Test
  void lengthsFitTheirBays() {
    assertThat(rules(box("0010182", "42G1"))).containsExactly(Rule.LENGTH_DOES_NOT_FIT_BAY);
    assertThat(rules(box("0020182", "22G1"))).containsExactly(Rule.LENGTH_DOES_NOT_FIT_BAY);
  }

  @Test
  void aBoxHangsOverAGapButNotAtTheFootOfItsStack() {
    assertThat(rules(box("0020186", "42G1"), box("0020182", "42G1"))).containsExactly(Rule.HANGING);
    assertThat(rules(box("0020106", "42G1"))).isEmpty();
    // the hatch cover carries the deck
    assertThat(rules(box("0020182", "42G1"), box("0020102", "42G1"))).isEmpty();
  }

  @Test
  void aLiveReeferNeedsAPlug() {
    VesselFile.Bay bay =
        new VesselFile.Bay(
            2,
            20_000,
            3_300,
            3,
            0,
            82,
            4,
            0,
            List.of(new VesselFile.Cover(List.of(2, 0, 1))),
            List.of(82));
    VesselGeometry ship =
        VesselGeometry.of(new VesselFile("S", true, ShipMeasures.DEFAULT, List.of(bay)));
    StowageIndex empty = new StowageIndex();

    assertThat(StowageRules.breaches(Boxes.liveReefer("0020182"), empty, ship)).isEmpty();
    assertThat(StowageRules.breaches(Boxes.liveReefer("0020184"), empty, ship))
        .extracting(StowageBreach::rule)
        .containsExactly(Rule.REEFER_WITHOUT_PLUG);
  }

  @Test
  void codeTwoWantsOneContainerSpaceBetween() {
    StowedBox flammable = dangerous("0020182", "42G1", "3");
    assertThat(segregated(flammable, dangerous("0020082", "42G1", "5.1"))).isFalse();
    assertThat(segregated(flammable, dangerous("0020382", "42G1", "5.1"))).isFalse();
    assertThat(segregated(flammable, dangerous("0020582", "42G1", "5.1"))).isTrue();
    assertThat(segregated(flammable, dangerous("0020184", "42G1", "5.1"))).isFalse();
    assertThat(segregated(flammable, dangerous("0020102", "42G1", "5.1"))).isTrue();
    assertThat(segregated(flammable, dangerous("0060182", "42G1", "5.1"))).isFalse();
    assertThat(segregated(flammable, dangerous("0100182", "42G1", "5.1"))).isTrue();
  }

  @Test
  void codesThreeAndFourWantMore() {
    StowedBox flammable = dangerous("0020182", "42G1", "3");
    assertThat(segregated(flammable, dangerous("0020582", "42G1", "6.2"))).isFalse();
    assertThat(segregated(flammable, dangerous("0020782", "42G1", "6.2"))).isTrue();
    assertThat(segregated(flammable, dangerous("0100182", "42G1", "1.1"))).isFalse();
    assertThat(segregated(flammable, dangerous("0140182", "42G1", "1.1"))).isTrue();
    assertThat(segregated(flammable, dangerous("0020082", "42G1", "8"))).isTrue();
  }

  private static boolean segregated(StowedBox a, StowedBox b) {
    VesselGeometry ship =
        VesselGeometry.of(Boxes.plan(a, b, box("0020082", "42G1"), box("0020982", "42G1")));
    assertThat(StowageRules.segregated(b, a, ship)).isEqualTo(StowageRules.segregated(a, b, ship));
    return StowageRules.segregated(a, b, ship);
  }

  private static List<Rule> rules(StowedBox box, StowedBox... others) {
    StowageIndex ship = StowageIndex.of(List.of(others));
    ship.add(box);
    return StowageRules.breaches(box, ship).stream().map(StowageBreach::rule).toList();
  }
}
