package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.PlantBinding;
import io.smartport.simulator.plant.SiteLayout;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.truck.Pose;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.cargo.HatchCover;
import io.smartport.tos.cargo.ShipBay;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import org.junit.jupiter.api.Test;

class SpotsTest {
  private static final CompiledSite SITE = SampleCalls.SMALL;
  private static final int X = 120_000;
  private static final int LANE_Y = 20_200;

  private final CallSpec call = SampleCalls.call(200, 1);
  private final Agenda agenda = new Agenda();
  private final Plant plant =
      new Plant(agenda, new SeededRandom(1), SiteLayout.of(SITE, 900), PlantBinding.deaf());
  private final Spots spots = new Spots(SITE, call, agenda, plant);

  @Test
  void aShipCellLiesSeawardAndEvenRowsTowardsTheQuay() {
    Spot even = spots.spot(PlaceCode.shipCell(0, 2, 4, 82), X, LANE_Y);
    Spot odd = spots.spot(PlaceCode.shipCell(0, 2, 3, 82), X, LANE_Y);
    assertThat(even.yMm()).isNegative().isGreaterThan(odd.yMm());
    assertThat(even.xMm()).isEqualTo(X);
  }

  @Test
  void aHatchCoverLiesOverTheMiddleOfItsRows() {
    ShipBay bay = call.geometry().bays().getFirst();
    for (HatchCover cover : bay.covers()) {
      Spot spot = spots.spot(PlaceCode.hatch(0, bay.number(), cover.number()), X, LANE_Y);
      double middle = cover.rows().stream().mapToInt(call::rowYMm).average().orElseThrow();
      assertThat((double) spot.yMm()).isBetween(middle - 1, middle + 1);
      assertThat(spot.zMm()).isEqualTo(call.geometry().coverTopZMm());
    }
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
}
