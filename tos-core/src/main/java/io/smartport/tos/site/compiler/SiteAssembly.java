package io.smartport.tos.site.compiler;

import io.smartport.tos.site.Access;
import io.smartport.tos.site.Armg;
import io.smartport.tos.site.Berth;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.LaneGraphBuilder;
import io.smartport.tos.site.Quay;
import io.smartport.tos.site.RailCrossing;
import io.smartport.tos.site.SitePose;
import io.smartport.tos.site.Sts;
import io.smartport.tos.site.Truck;
import io.smartport.tos.site.file.MachineFile;
import io.smartport.tos.site.file.QuayFile;
import io.smartport.tos.site.file.SiteFile;
import io.smartport.tos.site.file.TrucksFile;
import io.smartport.tos.site.file.YardFile;
import io.smartport.tos.site.file.YardFile.BlockFile;
import io.smartport.tos.site.layout.DraftSegment;
import io.smartport.tos.site.layout.Pose;
import io.smartport.tos.site.layout.SiteLayout;
import java.util.ArrayList;
import java.util.List;

/** Puts the compiled site together; from here on there are only integers. */
final class SiteAssembly {
  private final SiteFile file;
  private final MachineFile machines;
  private final SiteLayout layout;
  private final SweepTable sweeps;

  SiteAssembly(SiteFile file, MachineFile machines, SiteLayout layout, SweepTable sweeps) {
    this.file = file;
    this.machines = machines;
    this.layout = layout;
    this.sweeps = sweeps;
  }

  CompiledSite assemble() {
    return new CompiledSite(
        file.name(),
        quay(),
        file.quay().cranes().stream()
            .map(crane -> new Sts(crane.id(), crane.name(), crane.homeXMm()))
            .toList(),
        machines.sts(),
        file.yard().blocks().stream().map(this::block).toList(),
        file.yard().blocks().stream().flatMap(block -> armgs(block).stream()).toList(),
        machines.armg(),
        trucks(),
        machines.truck(),
        machines.station(),
        lanes(),
        railCrossings(),
        layout.places(),
        layout.docks());
  }

  private Quay quay() {
    QuayFile quay = file.quay();
    return new Quay(
        quay.lengthMm(),
        quay.seasideRailYMm(),
        quay.landsideRailYMm(),
        quay.railZoneHalfWidthMm(),
        quay.craneMinXMm(),
        quay.craneMaxXMm(),
        quay.laneYMm(),
        quay.backreachFromYMm(),
        quay.backreachToYMm(),
        quay.draughtMm(),
        quay.bollardPitchMm(),
        quay.berths().stream()
            .map(berth -> new Berth(berth.id(), berth.name(), berth.westXMm(), berth.eastXMm()))
            .toList());
  }

  private Block block(BlockFile block) {
    YardFile yard = file.yard();
    int quayDocks = layout.docks().size() - yard.blocks().size();
    return new Block(
        block.id(),
        block.name(),
        yard.columnXMm().get(block.column() - 1),
        yard.firstRowYMm() + (block.row() - 1) * yard.rowDistanceMm(),
        yard.teuBays(),
        yard.rows(),
        yard.tiers(),
        yard.bayPitchMm(),
        yard.rowPitchMm(),
        block.reeferBays(),
        quayDocks + block.id(),
        List.of(block.westCrane().id(), block.eastCrane().id()));
  }

  private static List<Armg> armgs(BlockFile block) {
    return List.of(
        new Armg(block.westCrane().id(), block.westCrane().name(), block.id(), Armg.Side.WEST),
        new Armg(block.eastCrane().id(), block.eastCrane().name(), block.id(), Armg.Side.EAST));
  }

  private List<Truck> trucks() {
    List<Truck> trucks = new ArrayList<>();
    for (TrucksFile group : file.trucks()) {
      for (int i = 0; i < group.count(); i++) {
        String name = "%s%03d".formatted(group.prefix(), group.firstNumber() + i);
        trucks.add(new Truck(group.firstId() + i, name, group.firstHomePlaceId() + i));
      }
    }
    return trucks;
  }

  private LaneGraph lanes() {
    LaneGraphBuilder builder = new LaneGraphBuilder();
    for (DraftSegment segment : layout.segments()) {
      builder.add(
          segment.fromNode(),
          segment.toNode(),
          round(segment.move().lengthMm()),
          round(segment.start()),
          round(segment.move().radiusMm()),
          segment.dock() ? Access.DOCK : Access.THROUGH,
          segment.lane());
    }
    return builder.build(sweeps.pairs());
  }

  private List<RailCrossing> railCrossings() {
    QuayFile quay = file.quay();
    List<RailCrossing> crossings = new ArrayList<>();
    for (int segment = 0; segment < layout.segments().size(); segment++) {
      Extent extent =
          sweeps.extentWithin(
              segment,
              quay.landsideRailYMm() - quay.railZoneHalfWidthMm(),
              quay.landsideRailYMm() + quay.railZoneHalfWidthMm());
      if (!extent.isEmpty()) {
        crossings.add(new RailCrossing(segment, round(extent.fromXMm()), round(extent.toXMm())));
      }
    }
    return crossings;
  }

  private static SitePose round(Pose pose) {
    return new SitePose(round(pose.xMm()), round(pose.yMm()), round(pose.heading() * 1e6));
  }

  private static int round(double value) {
    return (int) StrictMath.rint(value);
  }
}
