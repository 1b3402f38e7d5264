package io.smartport.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smartport.simulator.plant.cargo.Box;
import io.smartport.simulator.plant.cargo.ShipStack;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.crane.CraneOrder;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.truck.LaneNetwork;
import io.smartport.simulator.plant.truck.Pose;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.plant.truck.TruckOrder;
import io.smartport.simulator.plant.truck.TruckState;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGeometry;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.compiler.SiteCompiler;
import io.smartport.tos.site.file.SiteFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plant of a real site: one box from a ship over a truck into the yard. */
class SiteLayoutTest {
  private static final CompiledSite SITE =
      SiteCompiler.compile(SiteFiles.read(Path.of("../sites/small.yaml"))).site().orElseThrow();
  private static final int BOX = 1;

  private final Agenda agenda = new Agenda();
  private final Plant plant =
      new Plant(agenda, new SeededRandom(1), SiteLayout.of(SITE, 900), PlantBinding.deaf());
  private int jobs;

  @Test
  void lanesOfThePlantAreTheLanesOfTheSite() {
    LaneNetwork lanes = SiteLayout.of(SITE, 900).lanes();
    LaneGeometry geometry = new LaneGeometry(SITE.lanes());
    Pose pose = new Pose();
    for (int segment = 0; segment < lanes.size(); segment++) {
      int length = SITE.lanes().lengthMm(segment);
      lanes.poseAt(segment, length * 1e-3, pose);
      assertThat(pose.x() * 1e3).isCloseTo(geometry.poseX(segment, length), within(0.1));
      assertThat(pose.y() * 1e3).isCloseTo(geometry.poseY(segment, length), within(0.1));
      assertThat(pose.heading()).isCloseTo(geometry.poseHeading(segment, length), within(1e-6));
    }
  }

  @Test
  void machinesAreNumberedQuayCranesThenYardCranesThenTrucks() {
    int quay = SITE.cranes().size();
    int yard = SITE.armgs().size();
    assertThat(plant.crane(0).name()).isEqualTo(SITE.cranes().getFirst().name());
    assertThat(plant.crane(quay).name()).isEqualTo(SITE.armgs().getFirst().name());
    assertThat(plant.truck(quay + yard).name()).isEqualTo(SITE.trucks().getFirst().name());
    assertThat(plant.cranes()).hasSize(quay + yard);
    for (int i = 0; i < quay + yard; i++) {
      assertThat(plant.crane(i).snapshot().machine()).isEqualTo(i);
    }
  }

  @Test
  void aBoxGoesFromTheShipOverATruckIntoTheYardWithoutAViolation() {
    Crane sts = plant.crane(1);
    int x = sts.snapshot().gantryXMm();
    Spot cell = berthBoxAt(x);
    Truck truck = plant.trucks().getFirst();
    int lane = 3;
    Dock quay = dockAt(lane, x);
    drive(truck, quay, x);
    Spot bed = new Spot(PlaceCode.truck(truck.machine()), x, quay.yMm(), 1_550);
    move(sts, cell, bed);

    Block block = SITE.blocks().getFirst();
    Dock inner = SITE.blockDock(block.id());
    int blockX = block.fortyXMm(8);
    drive(truck, inner, blockX);
    Crane armg = plant.crane(SITE.cranes().size() + block.armgIds().getFirst());
    long slot = PlaceCode.slot(block.id(), 18, 4, 1);
    move(
        armg,
        new Spot(bed.place(), blockX, inner.yMm(), 1_550),
        new Spot(slot, blockX, block.rowYMm(3), 0));

    assertThat(plant.custody().placeOf(BOX)).isEqualTo(slot);
    assertThat(plant.custody().yMm(BOX)).isEqualTo(block.rowYMm(3));
    assertThat(truck.tally().loadedMetres()).isGreaterThan(100);
    assertThat(plant.auditor().findings()).isEmpty();
  }

  private Spot berthBoxAt(int x) {
    plant
        .ships()
        .arrive(
            List.of(
                new ShipStack(0, 1, 2, 82, x + 3_300, -10_000, 6_000),
                new ShipStack(0, 3, 2, 82, x - 3_300, -10_000, 6_000)),
            List.of());
    long cell = PlaceCode.shipCell(0, 2, 2, 82);
    plant.boxes().add(new Box(BOX, 40, 2_600, 20_000, false));
    plant.custody().place(BOX, cell);
    return new Spot(cell, x, -10_000, 6_000);
  }

  private static Dock dockAt(int lane, int x) {
    Dock dock = SITE.quayDock(lane, x);
    assertThat(dock).isNotNull();
    return dock;
  }

  private void drive(Truck truck, Dock dock, int x) {
    int segment = Routes.innerAt(SITE, dock, x);
    int[] path = Routes.shortest(SITE.lanes(), truck.snapshot().segment(), segment);
    int offset = x - SITE.lanes().startXMm(segment);
    JobKey key = new JobKey(1, ++jobs, 1);
    truck.take(
        new TruckOrder(key, path, offset, path.length, TruckOrder.Action.NONE, 0, Long.MAX_VALUE));
    agenda.runUntil(agenda.nowUs() + 600_000_000L);
    assertThat(truck.snapshot().state()).isEqualTo(TruckState.ARRIVED);
  }

  private void move(Crane crane, Spot from, Spot to) {
    JobKey key = new JobKey(1, ++jobs, 1);
    crane.take(
        new CraneOrder(
            key, CraneOrder.Kind.BOX, new int[] {BOX}, from, to, true, true, Long.MAX_VALUE));
    agenda.runUntil(agenda.nowUs() + 600_000_000L);
    assertThat(crane.snapshot().refusal().name()).isEqualTo("NONE");
    assertThat(crane.snapshot().lastDone()).isEqualTo(key);
  }
}
