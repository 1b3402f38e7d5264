package io.smartport.tos.quay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.SampleSites;
import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.CraneTask;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.RecordedOutputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkState;
import io.smartport.tos.work.crane.CraneReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two quay cranes, each with one box to discharge, in bays too close to be worked together. */
class QuayTest {
  private static final CompiledSite SITE = SampleSites.site("small");
  private static final int WEST_BAY_X = 128_000;
  private static final int EAST_BAY_X = 150_000;
  private static final int TRUCK = 20;

  private final CargoState cargo = new CargoState();
  private final RecordedOutputs outputs = new RecordedOutputs();
  private final Work work = new Work(cargo, new WorkState(), outputs);
  private final Quay quay = new Quay(SITE, cargo, new QuayState(), work, outputs);

  @BeforeEach
  void planTheCall() {
    cargo.calls.addRow();
    cargo.calls.port.set(0, 7);
    cargo.calls.craneCount.set(0, 2);
    cargo.calls.firstCrane.set(0, 0);
    cargo.calls.firstBay.set(0, 0);
    cargo.calls.bayCount.set(0, 2);
    long[] cells = {deckCell(bay(6, WEST_BAY_X)), deckCell(bay(2, EAST_BAY_X))};
    int[] boxes = {box(cells[0]), box(cells[1])};
    quay.plan(0, boxes, cells);
    stand(0, 100_000);
    stand(1, EAST_BAY_X);
    stand(2, 240_000);
  }

  private int bay(int number, int xMm) {
    int row = cargo.bays.addRow();
    cargo.bays.call.set(row, 0);
    cargo.bays.bay.set(row, number);
    cargo.bays.foreBay.set(row, number - 1);
    cargo.bays.aftBay.set(row, number + 1);
    cargo.bays.centreXMm.set(row, xMm);
    cargo.bays.foreXMm.set(row, xMm);
    cargo.bays.aftXMm.set(row, xMm);
    return number;
  }

  private static long deckCell(int bay) {
    return PlaceCode.shipCell(0, bay, 0, 82);
  }

  private int box(long cell) {
    int box = cargo.boxes.addRow();
    cargo.boxes.place.set(box, cell);
    cargo.boxes.dischargePort.set(box, 7);
    cargo.boxes.lengthFt.set(box, 40);
    return box;
  }

  private void stand(int crane, int xMm) {
    quay.jobs().read(crane, new CraneReport(0, false, CraneStep.NONE, -1, -1, -1, xMm));
  }

  private void sendTruck(int crane) {
    int move = quay.nextMoveForTruck(crane);
    work.assign(work.openLeg(move, LegKind.TRUCK), TRUCK);
  }

  @Test
  void aBoxIsLiftedOffTheShipOnlyWhenATruckIsSentForIt() {
    stand(1, EAST_BAY_X + 10_000);
    quay.advance();
    assertThat(outputs.lifts).isEmpty();

    sendTruck(1);
    quay.advance();
    assertThat(outputs.lifts).hasSize(1);
    assertThat(quay.moveInWork(1)).isGreaterThanOrEqualTo(0);
    assertThat(quay.moveInWork(0)).isEqualTo(-1);
  }

  @Test
  void aCraneThatWaitsForATruckGoesAsideForANeighbourThatCanBegin() {
    sendTruck(0);
    quay.advance();
    assertThat(outputs.lifts).hasSize(1);
    assertThat(outputs.lifts.getFirst().kind()).isEqualTo(CraneTask.Kind.TRAVEL);
    assertThat(outputs.lifts.getFirst().takerXMm())
        .isEqualTo(WEST_BAY_X + SITE.stsModel().leastDistanceMm());
  }

  @Test
  void aCraneThatCanBeginItselfStaysAndTheOtherIsKeptAway() {
    sendTruck(0);
    sendTruck(1);
    quay.advance();
    assertThat(outputs.lifts).hasSize(1);
    assertThat(quay.moveInWork(1)).isGreaterThanOrEqualTo(0);
    outputs.nowMs += 500_000;
    assertThat(quay.isKeptAway(0)).isTrue();
  }

  @Test
  void cranesReachWhatLeavesRoomForTheOthers() {
    int east = SITE.quay().craneMaxXMm();
    assertThat(quay.canReach(0, 2, east - 30_000, east - 28_000)).isTrue();
    assertThat(quay.canReach(0, 2, east - 30_000, east)).isFalse();
    assertThat(quay.canReach(1, 2, east - 30_000, east)).isTrue();
  }
}
