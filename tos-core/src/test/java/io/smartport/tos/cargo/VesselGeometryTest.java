package io.smartport.tos.cargo;

import static io.smartport.tos.cargo.Boxes.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VesselGeometryTest {

  @Test
  void baysLieByTheRuleForShipsWithoutVesselFile() {
    VesselGeometry ship =
        VesselGeometry.of(Boxes.plan(box("0020182", "42G1"), box("0090182", "22G1")));

    assertThat(ship.centreFromBowMm(2)).isEqualTo(20_000);
    assertThat(ship.centreFromBowMm(10)).isEqualTo(49_000);
    assertThat(ship.centreFromBowMm(9)).isEqualTo(45_700);
    assertThat(ship.centreFromBowMm(11)).isEqualTo(52_300);
    assertThat(ship.bays()).extracting(ShipBay::number).containsExactly(2, 10);
    assertThatThrownBy(() -> ship.centreFromBowMm(6)).hasMessageContaining("no bay 6");
  }

  @Test
  void evenRowsLieTowardsTheQuay() {
    VesselGeometry ship =
        VesselGeometry.of(Boxes.plan(box("0020082", "42G1"), box("0020482", "42G1")));

    // rows 04 02 00 01 03, each 2.5 m, and 1.5 m on each side
    assertThat(ship.breadthMm()).isEqualTo(15_500);
    assertThat(ship.rowYMm(4)).isEqualTo(2_750);
    assertThat(ship.rowYMm(0)).isEqualTo(7_750);
    assertThat(ship.rowYMm(3)).isEqualTo(12_750);
  }

  @Test
  void withoutARowZeroTheCentreLineLiesBetweenTwoRows() {
    VesselGeometry ship = VesselGeometry.of(Boxes.plan(box("0020482", "42G1")));

    assertThat(ship.breadthMm()).isEqualTo(13_000);
    assertThat(List.of(4, 2, 1, 3).stream().map(ship::rowYMm).toList())
        .containsExactly(2_750, 5_250, 7_750, 10_250);
  }

  @Test
  void heightsCountTheBoxesBelow() {
    BayPlan plan =
        Boxes.plan(
            box("0020182", "45G1"),
            box("0020184", "42G1"),
            box("0020186", "42G1"),
            box("0020102", "42G1"),
            box("0020104", "45G1"),
            box("0020204", "42G1"));
    VesselGeometry ship = VesselGeometry.of(plan);
    StowageIndex index = StowageIndex.of(plan.boxes());

    assertThat(zMm(ship, index, "0020182")).isEqualTo(6_000);
    assertThat(zMm(ship, index, "0020184")).isEqualTo(8_900);
    assertThat(zMm(ship, index, "0020186")).isEqualTo(11_500);
    // the highest stack of the hold, 2.6 + 2.9 m, ends 1 m under the covers
    assertThat(zMm(ship, index, "0020102")).isEqualTo(-500);
    assertThat(zMm(ship, index, "0020104")).isEqualTo(2_100);
    // nothing below: the hull carries it where a standard box would
    assertThat(zMm(ship, index, "0020204")).isEqualTo(2_100);
  }

  @Test
  void aFortyStandsOnTheHigherOfTwoStacksOfTwenties() {
    BayPlan plan =
        Boxes.plan(box("0010182", "22G1"), box("0030182", "25G1"), box("0020184", "42G1"));
    VesselGeometry ship = VesselGeometry.of(plan);

    assertThat(zMm(ship, StowageIndex.of(plan.boxes()), "0020184")).isEqualTo(8_900);
  }

  @Test
  void threeCoversShareTheRowsAndTwentyBaysShareTheirCovers() {
    StowedBox[] row = new StowedBox[13];
    for (int i = 0; i < row.length; i++) {
      row[i] = box(String.format("002%02d82", i), "42G1");
    }
    VesselGeometry ship = VesselGeometry.of(Boxes.plan(row));

    assertThat(ship.bays().getFirst().covers())
        .extracting(HatchCover::rows)
        .containsExactly(List.of(12, 10, 8, 6), List.of(4, 2, 0, 1, 3), List.of(5, 7, 9, 11));
    assertThat(ship.coverOf(1, 12).name()).isEqualTo("2-1");
    assertThat(ship.coverOf(3, 0).name()).isEqualTo("2-2");
    assertThat(ship.coverOf(2, 15).name()).isEqualTo("2-3");
  }

  @Test
  void coversAreSymmetricAndTakeEachRowOnce() {
    for (int count = 1; count <= 24; count++) {
      List<Integer> rows = ShipRows.ofCount(count, count % 2 == 1);
      List<HatchCover> covers = HatchCover.equal(6, rows, 3);
      assertThat(covers.stream().flatMap(cover -> cover.rows().stream()).toList()).isEqualTo(rows);
      assertThat(covers.getFirst().rows()).hasSameSizeAs(covers.getLast().rows());
      assertThat(covers).allMatch(cover -> !cover.rows().isEmpty());
    }
  }

  @Test
  void aVesselFileSetsEverything() {
    List<VesselFile.Cover> covers =
        List.of(new VesselFile.Cover(List.of(4, 2)), new VesselFile.Cover(List.of(0, 1, 3)));
    VesselFile.Bay bay =
        new VesselFile.Bay(2, 18_000, 3_200, 5, 3, 80, 4, 6, covers, List.of(80, 82));
    ShipMeasures measures = new ShipMeasures(2_520, 1_200, 2_650, 2_950, 5_000, 800);
    VesselFile file = new VesselFile("SHIP", true, measures, List.of(bay));
    VesselGeometry ship = VesselGeometry.of(file);

    assertThat(file.faults()).isEmpty();
    assertThat(ship.centreFromBowMm(1)).isEqualTo(14_800);
    assertThat(ship.breadthMm()).isEqualTo(15_000);
    assertThat(ship.coverOf(3, 1).name()).isEqualTo("2-2");
    assertThat(ship.bottomZMm(new CellPosition(2, 0, 82), tier -> 2_896)).isEqualTo(7_950);
    assertThat(ship.bottomZMm(new CellPosition(2, 0, 2), tier -> 0))
        .isEqualTo(5_000 - 800 - 6 * 2_650);
    assertThat(ship.hasPlug(new CellPosition(2, 0, 82))).isTrue();
    assertThat(ship.hasPlug(new CellPosition(2, 0, 84))).isFalse();
  }

  @Test
  void aVesselFileWithFaultsIsNamed() {
    VesselFile.Bay bay =
        new VesselFile.Bay(
            3,
            18_000,
            3_200,
            5,
            3,
            60,
            4,
            6,
            List.of(new VesselFile.Cover(List.of(4, 2))),
            List.of());
    VesselFile file = new VesselFile("SHIP", true, ShipMeasures.DEFAULT, List.of(bay));

    assertThat(file.faults())
        .extracting(VesselFile.Fault::path)
        .containsExactly("bays[0].bay", "bays[0].firstDeckTier", "bays[0].covers");
    assertThatThrownBy(() -> VesselGeometry.of(file)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyRowOfAPlanHasItsOwnPlace() {
    StowedBox[] row =
        IntStream.range(0, 17)
            .mapToObj(i -> box(String.format("002%02d82", i), "42G1"))
            .toArray(StowedBox[]::new);
    VesselGeometry ship = VesselGeometry.of(Boxes.plan(row));
    assertThat(IntStream.range(0, 17).map(ship::rowYMm).distinct().count()).isEqualTo(17);
  }

  private static int zMm(VesselGeometry ship, StowageIndex index, String cell) {
    return ship.bottomZMm(CellPosition.parse(cell).orElseThrow(), index);
  }
}
