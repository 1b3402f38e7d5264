package io.smartport.tos.site.compiler;

import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Quay;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** No lane touches a stack, a yard crane's legs, the seaside rail or the water. */
final class ObstacleRules {
  private final CompiledSite site;
  private final SweepTable sweeps;
  private final FindingList findings;

  ObstacleRules(CompiledSite site, SweepTable sweeps, FindingList findings) {
    this.site = site;
    this.sweeps = sweeps;
    this.findings = findings;
  }

  void check() {
    Quay quay = site.quay();
    int seasideEdge = quay.seasideRailYMm() + quay.railZoneHalfWidthMm();
    keepsOff(
        new Envelope(0, quay.lengthMm(), -1e6, seasideEdge),
        "quay.laneYMm",
        "the zone of the seaside rail");
    int rail = site.armgModel().railOffsetMm();
    int half = site.armgModel().railZoneHalfWidthMm();
    int overrun = site.armgModel().overrunMm();
    for (int i = 0; i < site.blocks().size(); i++) {
      Block block = site.blocks().get(i);
      Envelope zone =
          new Envelope(
              block.westXMm() - overrun,
              block.eastXMm() + overrun,
              block.southYMm() - rail - half,
              block.northYMm() + rail + half);
      keepsOff(zone, "yard.blocks[" + i + "]", "block " + block.name() + " and its crane rails");
    }
  }

  private void keepsOff(Envelope zone, String path, String what) {
    TreeSet<String> lanes = new TreeSet<>();
    for (int segment : sweeps.touching(new GeometryFactory().toGeometry(zone))) {
      lanes.add(site.lanes().laneName(segment));
    }
    if (!lanes.isEmpty()) {
      findings.error(path, what, "the contour of a truck touches it on " + Names.few(lanes));
    }
  }
}
