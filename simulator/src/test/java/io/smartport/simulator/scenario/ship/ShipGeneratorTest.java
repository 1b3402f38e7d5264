package io.smartport.simulator.scenario.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.BayPlanSummary;
import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.HatchCover;
import io.smartport.tos.cargo.StowageBreach;
import io.smartport.tos.cargo.StowageIndex;
import io.smartport.tos.cargo.StowageRules;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.cargo.VesselGeometry;
import io.smartport.tos.edi.BayPlanReader;
import io.smartport.tos.edi.BayPlanReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipGeneratorTest {
  private static final String PORT = "CNTXG";

  /** Thirty ships of all sizes and seeds. */
  static Stream<ShipSpec> ships() {
    int[] moves = {1, 2, 3, 7, 20, 33, 80, 150, 200, 201, 350, 600, 999, 1_001, 1_800, 3_000};
    Stream<ShipSpec> exact =
        IntStream.range(0, moves.length).mapToObj(i -> ShipSpec.exactly(moves[i], PORT, 17L * i));
    Stream<ShipSpec> small = IntStream.rangeClosed(1, 14).mapToObj(ShipGeneratorTest::small);
    return Stream.concat(exact, small);
  }

  private static ShipSpec small(int i) {
    return new ShipSpec(
        "SHIP " + i,
        1 + i,
        3 + i % 9,
        2 + i % 4,
        1 + i % 5,
        i % 6,
        i / 15.0,
        PORT,
        List.of(new PortShare("KRPUS", 1)),
        List.of(new PortShare("SGSIN", 1)),
        i,
        2 * i % 5,
        0,
        1 + 3 * i,
        CargoMix.USUAL,
        1_000L - i);
  }

  @ParameterizedTest
  @MethodSource("ships")
  void aShipIsReadBackWithoutAnyFindingAndHasExactlyItsMoves(ShipSpec spec) {
    BayPlan plan = read(spec);

    assertThat(plan.vesselName()).isEqualTo(spec.name());
    assertThat(plan.dischargesAt(PORT)).hasSize(spec.discharge());
    assertThat(plan.loadsAt(PORT)).hasSize(spec.load());
  }

  @ParameterizedTest
  @MethodSource("ships")
  void nothingHangsBeforeOrAfterTheCall(ShipSpec spec) {
    BayPlan plan = read(spec);
    assertSound(plan.boxes().stream().filter(box -> !box.loadsAt(PORT)).toList());
    assertSound(plan.boxes().stream().filter(box -> !box.dischargesAt(PORT)).toList());
  }

  @ParameterizedTest
  @MethodSource("ships")
  void nothingThatStaysHasToMove(ShipSpec spec) {
    assertThat(restows(read(spec))).isZero();
  }

  @ParameterizedTest
  @MethodSource("ships")
  void noTierIsHeavierThanTheOneBelow(ShipSpec spec) {
    BayPlan plan = read(spec);
    StowageIndex ship = StowageIndex.of(plan.boxes());
    for (StowedBox box : plan.boxes()) {
      CellPosition cell = box.cell();
      StowedBox fore = ship.below(cell, cell.foreBay());
      StowedBox aft = ship.below(cell, cell.aftBay());
      if (fore != null && aft != null) {
        int carried = fore.equals(aft) ? fore.grossKg() : fore.grossKg() + aft.grossKg();
        assertThat(box.grossKg()).as(box.number()).isLessThanOrEqualTo(carried);
      }
    }
  }

  @Test
  void dangerousGoodsAreApartAndReefersStandAtPlugs() {
    BayPlan plan = read(ShipSpec.exactly(2_500, PORT, 5));
    VesselGeometry ship = VesselGeometry.of(plan);
    List<StowedBox> dangerous = plan.boxes().stream().filter(StowedBox::isDangerous).toList();

    assertThat(dangerous).hasSizeGreaterThan(50);
    for (StowedBox a : dangerous) {
      for (StowedBox b : dangerous) {
        assertThat(StowageRules.segregated(a, b, ship)).as("%s %s", a, b).isTrue();
      }
    }
    assertThat(plan.boxes())
        .filteredOn(StowedBox::isLiveReefer)
        .hasSizeGreaterThan(50)
        .allMatch(box -> box.cell().isDeck() && box.cell().tier() <= 84);
  }

  @Test
  void theMixIsNearTheOneAskedFor() {
    BayPlanSummary counts = BayPlanSummary.of(read(ShipSpec.exactly(3_000, PORT, 9)));
    double boxes = counts.boxes();

    assertThat(counts.bySize().get("20'") / boxes).isBetween(0.17, 0.23);
    assertThat(counts.bySize().get("40' HC") / boxes).isBetween(0.14, 0.26);
    assertThat(counts.bySize().get("45' HC") / boxes).isBetween(0.01, 0.03);
    assertThat(counts.empty() / boxes).isBetween(0.20, 0.30);
    assertThat(counts.liveReefers() / boxes).isBetween(0.04, 0.06);
    assertThat(counts.dangerous() / boxes).isBetween(0.03, 0.05);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12})
  void restowsAreAsManyAsAskedFor(int restows) {
    assertThat(restows(read(ShipSpec.exactly(300, PORT, 3).withRestows(restows))))
        .isEqualTo(restows);
  }

  @Test
  void theLargestShipHasEightThousandMoves() {
    BayPlan plan = read(ShipSpec.exactly(ShipSpec.MOST_MOVES, PORT, 1));
    assertThat(plan.dischargesAt(PORT).size() + plan.loadsAt(PORT).size()).isEqualTo(8_000);
  }

  @Test
  void theSameSeedGivesTheSameTextAndAnotherOneDoesNot() {
    ShipSpec spec = ShipSpec.exactly(40, PORT, 4);
    assertThat(ShipGenerator.baplie(spec)).isEqualTo(ShipGenerator.baplie(spec));
    assertThat(ShipGenerator.baplie(spec))
        .isNotEqualTo(ShipGenerator.baplie(ShipSpec.exactly(40, PORT, 5)));
  }

  @Test
  void aShipThatIsTooSmallIsRefused() {
    ShipSpec spec = ShipSpec.exactly(100, PORT, 1);
    ShipSpec tooSmall =
        new ShipSpec(
            "DINGHY",
            1,
            3,
            0,
            1,
            0,
            0,
            PORT,
            spec.earlierPorts(),
            spec.laterPorts(),
            100,
            0,
            0,
            ShipSpec.USUAL_MOVES_PER_BAY,
            CargoMix.USUAL,
            1);
    assertThatThrownBy(() -> ShipGenerator.baplie(tooSmall))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DINGHY has no room");
  }

  private static void assertSound(List<StowedBox> onBoard) {
    StowageIndex ship = StowageIndex.of(onBoard);
    for (StowedBox box : onBoard) {
      assertThat(StowageRules.breaches(box, ship))
          .extracting(StowageBreach::rule)
          .as(box.number())
          .isEmpty();
    }
  }

  /** Boxes that stay although they stand over a box that moves or on a cover that opens. */
  private static long restows(BayPlan plan) {
    VesselGeometry ship = VesselGeometry.of(plan);
    List<StowedBox> moving =
        Stream.concat(plan.dischargesAt(PORT).stream(), plan.loadsAt(PORT).stream()).toList();
    Set<HatchCover> opened = new HashSet<>();
    Set<String> movingStacks = new HashSet<>();
    for (StowedBox box : moving) {
      movingStacks.add(stack(box));
      if (!box.cell().isDeck()) {
        opened.add(ship.coverOf(box.cell().bay(), box.cell().row()));
      }
    }
    return plan.staysAt(PORT).stream()
        .filter(
            box ->
                movingStacks.contains(stack(box))
                    || (box.cell().isDeck()
                        && opened.contains(ship.coverOf(box.cell().bay(), box.cell().row()))))
        .count();
  }

  private static String stack(StowedBox box) {
    CellPosition cell = box.cell();
    return cell.fortyFootBay() + " " + cell.row() + " " + cell.isDeck();
  }

  private static BayPlan read(ShipSpec spec) {
    byte[] bytes = ShipGenerator.baplie(spec).getBytes(StandardCharsets.ISO_8859_1);
    try {
      BayPlanReading reading = new BayPlanReader().read(new ByteArrayInputStream(bytes));
      assertThat(reading)
          .isInstanceOfSatisfying(
              BayPlanReading.Accepted.class, accepted -> assertThat(accepted.findings()).isEmpty());
      return ((BayPlanReading.Accepted) reading).plan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
