package io.smartport.simulator.plant;

import io.smartport.simulator.plant.PlantLayout.RailCranes;
import io.smartport.simulator.plant.PlantLayout.Strip;
import io.smartport.simulator.plant.PlantLayout.TruckStart;
import io.smartport.simulator.plant.cargo.BlockGeometry;
import io.smartport.simulator.plant.crane.CraneIdentity;
import io.smartport.simulator.plant.truck.LaneNetwork;
import io.smartport.tos.site.Armg;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.Place;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.SegmentPath;
import io.smartport.tos.site.Sts;
import io.smartport.tos.site.Truck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Turns a compiled site into what the plant needs. */
public final class SiteLayout {
  private static final int HALF_TRUCK_WIDTH_MM = 1_500;
  private static final double URAD = 1e-6;

  private SiteLayout() {}

  /** All machines at home: quay cranes at their places, trucks parked. */
  public static PlantLayout of(CompiledSite site, int batteryPermille) {
    return of(site, i -> site.cranes().get(i).homeXMm(), batteryPermille);
  }

  /**
   * Quay cranes where the caller wants them.
   *
   * @param stsXMm id of a quay crane to its gantry position
   */
  public static PlantLayout of(CompiledSite site, IntUnaryOperator stsXMm, int batteryPermille) {
    return new PlantLayout(
        rails(site, stsXMm),
        blocks(site),
        lanes(site),
        SiteModels.truck(site),
        site.truckModel().deckHeightMm(),
        trucks(site, batteryPermille),
        strips(site));
  }

  private static List<RailCranes> rails(CompiledSite site, IntUnaryOperator stsXMm) {
    int trolleyYMm = site.quay().laneYMm().getLast();
    List<CraneIdentity> quayCranes = new ArrayList<>();
    for (Sts sts : site.cranes()) {
      quayCranes.add(
          new CraneIdentity(
              sts.id(),
              sts.name(),
              PlaceCode.crane(sts.id()),
              stsXMm.applyAsInt(sts.id()),
              trolleyYMm));
    }
    List<RailCranes> rails = new ArrayList<>();
    rails.add(new RailCranes(SiteModels.sts(site.stsModel()), quayCranes));
    for (Block block : site.blocks()) {
      List<CraneIdentity> yardCranes = new ArrayList<>();
      for (int id : block.armgIds()) {
        yardCranes.add(armg(site, block, site.armgs().get(id)));
      }
      rails.add(
          new RailCranes(
              SiteModels.armg(site.armgModel(), site.stsModel(), block.tiers()), yardCranes));
    }
    return rails;
  }

  private static CraneIdentity armg(CompiledSite site, Block block, Armg armg) {
    int machine = site.cranes().size() + armg.id();
    int fromEnd = site.armgModel().lengthMm();
    int x = armg.side() == Armg.Side.WEST ? block.westXMm() + fromEnd : block.eastXMm() - fromEnd;
    int y = block.rowYMm(block.rows() / 2);
    return new CraneIdentity(machine, armg.name(), PlaceCode.crane(machine), x, y);
  }

  private static List<BlockGeometry> blocks(CompiledSite site) {
    List<BlockGeometry> blocks = new ArrayList<>();
    for (Block b : site.blocks()) {
      blocks.add(
          new BlockGeometry(
              b.id(),
              b.westXMm(),
              b.southYMm(),
              b.teuBays(),
              b.rows(),
              b.bayPitchMm(),
              b.rowPitchMm()));
    }
    return blocks;
  }

  private static LaneNetwork lanes(CompiledSite site) {
    boolean[] handOver = new boolean[site.lanes().segmentCount()];
    for (Dock dock : site.docks()) {
      for (int i = 0; i < dock.inner().size(); i++) {
        handOver[dock.inner().get(i)] = true;
      }
    }
    List<LaneNetwork.Segment> segments = new ArrayList<>();
    LaneGraph lanes = site.lanes();
    for (int i = 0; i < lanes.segmentCount(); i++) {
      segments.add(
          new LaneNetwork.Segment(
              lanes.fromNode(i),
              lanes.toNode(i),
              lanes.lengthMm(i) * 1e-3,
              lanes.startXMm(i) * 1e-3,
              lanes.startYMm(i) * 1e-3,
              lanes.headingUrad(i) * URAD,
              lanes.radiusMm(i) == 0 ? 0 : 1e3 / lanes.radiusMm(i),
              handOver[i]));
    }
    return new LaneNetwork(segments);
  }

  private static List<TruckStart> trucks(CompiledSite site, int batteryPermille) {
    int first = site.cranes().size() + site.armgs().size();
    List<TruckStart> trucks = new ArrayList<>();
    for (Truck truck : site.trucks()) {
      Place home = site.places().get(truck.homePlaceId());
      trucks.add(
          new TruckStart(
              first + truck.id(),
              truck.name(),
              home.stopSegment(),
              home.stopOffsetMm() * 1e-3,
              batteryPermille));
    }
    return trucks;
  }

  private static List<Strip> strips(CompiledSite site) {
    int top = site.truckModel().deckHeightMm() + PlantLayout.HIGH_CUBE_MM;
    List<Strip> strips = new ArrayList<>();
    for (Dock dock : site.docks()) {
      SegmentPath inner = dock.inner();
      int last = inner.last();
      strips.add(
          new Strip(
              site.lanes().startXMm(inner.first()),
              site.lanes().startXMm(last) + site.lanes().lengthMm(last),
              dock.yMm() - HALF_TRUCK_WIDTH_MM,
              dock.yMm() + HALF_TRUCK_WIDTH_MM,
              top));
    }
    return strips;
  }
}
