package io.smartport.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.truck.Pose;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.compiler.SiteCompiler;
import org.junit.jupiter.api.Test;

class SpotsTest {
  private static final CompiledSite SITE = SiteCompiler.load("../sites/small.yaml");
  private static final int X = 120_000;
  private static final int LANE_Y = 20_200;

  private final MooredShip ship = new Ship();
  private final Agenda agenda = new Agenda();
  private final Plant plant =
      new Plant(agenda, new SeededRandom(1), SiteLayout.of(SITE, 900), PlantBinding.deaf());
  private final Spots spots = new Spots(SITE, ship, agenda, plant);

  @Test
  void aShipCellLiesSeawardAndEvenRowsTowardsTheQuay() {
    Spot even = spots.spot(PlaceCode.shipCell(0, 2, 4, 82), X, LANE_Y);
    Spot odd = spots.spot(PlaceCode.shipCell(0, 2, 3, 82), X, LANE_Y);
    assertThat(even.yMm()).isNegative().isGreaterThan(odd.yMm());
    assertThat(even.xMm()).isEqualTo(X);
  }

  @Test
  void aHatchCoverLiesWhereTheShipHasIt() {
    Spot spot = spots.spot(PlaceCode.hatch(0, 6, 2), X, LANE_Y);
    assertThat(spot.yMm()).isEqualTo(ship.coverYMm(6, 2));
    assertThat(spot.zMm()).isEqualTo(ship.coverTopZMm());
  }

  @Test
  void onlyPlacesOfTheSiteExist() {
    int firstTruck = SITE.cranes().size() + SITE.armgs().size();
    assertThat(spots.exists(PlaceCode.shipCell(0, 2, 4, 82))).isTrue();
    assertThat(spots.exists(PlaceCode.slot(0, 1, 1, 1))).isTrue();
    assertThat(spots.exists(PlaceCode.slot(SITE.blocks().size(), 1, 1, 1))).isFalse();
    assertThat(spots.exists(PlaceCode.slot(0, 1, 0, 1))).isFalse();
    assertThat(spots.exists(PlaceCode.truck(firstTruck))).isTrue();
    assertThat(spots.exists(PlaceCode.truck(0))).isFalse();
    assertThat(spots.exists(PlaceCode.truck(firstTruck + plant.trucks().size()))).isFalse();
    assertThat(spots.exists(PlaceCode.hatch(0, 6, 2))).isTrue();
    assertThat(spots.exists(PlaceCode.hatch(0, 6, 9))).isFalse();
    assertThat(spots.exists(PlaceCode.backreach(3))).isTrue();
    assertThat(spots.exists(PlaceCode.OUTSIDE)).isTrue();
    assertThat(spots.exists(PlaceCode.anySlot())).isFalse();
  }

  @Test
  void aCoverAshoreLiesInTheBackreach() {
    Spot spot = spots.spot(PlaceCode.backreach(3), X, LANE_Y);
    assertThat(spot.yMm()).isBetween(SITE.quay().backreachFromYMm(), SITE.quay().backreachToYMm());
  }

  @Test
  void aSlotLiesInTheMiddleOfItsRow() {
    Spot spot = spots.spot(PlaceCode.slot(1, 5, 3, 2), X, LANE_Y);
    assertThat(spot.yMm()).isEqualTo(SITE.blocks().get(1).rowYMm(2));
  }

  @Test
  void aTruckIsWhereItStandsWhenItIsThereAndElseInItsLane() {
    int truck = SITE.cranes().size() + SITE.armgs().size();
    Pose pose = new Pose();
    plant.truck(truck).poseAt(0, pose);
    int x = (int) (pose.x() * 1_000);
    int y = (int) StrictMath.round(pose.y() * 1_000);
    long place = PlaceCode.truck(truck);
    assertThat(spots.spot(place, x, LANE_Y).yMm()).isEqualTo(y);
    assertThat(spots.spot(place, x + 50_000, LANE_Y).yMm()).isEqualTo(LANE_Y);
    assertThat(spots.besideTruck(place).yMm()).isEqualTo(y);
  }

  @Test
  void aTruckThatIsNotChosenYetIsExpectedInTheLane() {
    Spot spot = spots.spot(PlaceCode.OUTSIDE, X, LANE_Y);
    assertThat(spot.yMm()).isEqualTo(LANE_Y);
    assertThat(spot.place()).isEqualTo(PlaceCode.OUTSIDE);
  }

  @Test
  void lanesOfCranesAreTheMiddleOfThePortalAndTheLaneOfTheBlock() {
    assertThat(spots.laneYMm(0))
        .isBetween(SITE.quay().laneYMm().getFirst(), SITE.quay().laneYMm().getLast());
    int yardCrane = SITE.cranes().size();
    assertThat(spots.laneYMm(yardCrane))
        .isEqualTo(SITE.blockDock(SITE.armgs().getFirst().blockId()).yMm());
  }

  /** Rows of 2.5 m, even ones towards the quay; three covers a bay. */
  private static final class Ship implements MooredShip {
    @Override
    public int rowYMm(int row) {
      return -20_000 + (row % 2 == 0 ? 1_250 * row : -1_250 * (row + 1));
    }

    @Override
    public boolean hasCover(int bay, int number) {
      return number >= 1 && number <= 3;
    }

    @Override
    public int coverYMm(int bay, int number) {
      return -30_000 + 10_000 * number;
    }

    @Override
    public int coverTopZMm() {
      return 5_500;
    }
  }
}
