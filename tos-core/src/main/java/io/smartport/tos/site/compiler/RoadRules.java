package io.smartport.tos.site.compiler;

import io.smartport.tos.site.file.RoadsFile;
import io.smartport.tos.site.file.RoadsFile.CrossRoadFile;
import io.smartport.tos.site.file.SiteFile;
import java.util.List;

/** The roads are wide enough apart to be laid at all. */
final class RoadRules {
  private static final int STATION_DEPTH_MM = 5_000;

  private final SiteFile file;
  private final RoadsFile roads;
  private final double swing;
  private final FindingList findings;

  /**
   * @param swing how far a contour swings out of an ordinary curve
   */
  RoadRules(SiteFile file, double swing, FindingList findings) {
    this.file = file;
    this.swing = swing;
    this.findings = findings;
    roads = file.roads();
  }

  void check() {
    findings.errorIf(
        roads.radiusMm() < 5_000 || roads.radiusMm() > 50_000,
        "roads.radiusMm",
        "is " + roads.radiusMm() + ", must be 5000 to 50000");
    findings.errorIf(
        roads.easeRadiusMm() < roads.radiusMm(),
        "roads.easeRadiusMm",
        "must not be below radiusMm");
    findings.errorIf(
        roads.easeAngleMrad() <= 0 || roads.easeAngleMrad() > 1_500,
        "roads.easeAngleMrad",
        "is " + roads.easeAngleMrad() + ", must be 1 to 1500");
    findings.errorIf(
        roads.segmentMaxMm() < 5_000 || roads.segmentMaxMm() > 100_000,
        "roads.segmentMaxMm",
        "is " + roads.segmentMaxMm() + ", must be 5000 to 100000");
    findings.errorIf(
        roads.arcMaxMm() < 3_000 || roads.arcMaxMm() > 100_000,
        "roads.arcMaxMm",
        "is " + roads.arcMaxMm() + ", must be 3000 to 100000");
    findings.errorIf(
        roads.northYMm() - roads.southYMm() < 2 * roads.radiusMm() + STATION_DEPTH_MM,
        "roads.northYMm",
        "two curves and a station do not fit between the apron roads");
    findings.errorIf(
        roads.southYMm() - swing < file.quay().backreachToYMm(),
        "roads.southYMm",
        "trucks that turn off it swing %.0f mm out, over the hatch covers".formatted(swing));
    findings.errorIf(
        file.yard().firstRowYMm() - file.yard().outerLaneMm() - roads.northYMm() < 4_000,
        "roads.northYMm",
        "the lanes of row 1 must lie 4 m landwards of it");
    crossRoads();
  }

  private void crossRoads() {
    List<CrossRoadFile> crossRoads = roads.crossRoads();
    int columns = file.yard().columnXMm().size();
    if (crossRoads.size() != columns + 1) {
      findings.error(
          "roads.crossRoads",
          "roads.crossRoads",
          "%d for %d columns; one more than columns is needed"
              .formatted(crossRoads.size(), columns));
      return;
    }
    for (int i = 0; i <= columns; i++) {
      String path = "roads.crossRoads[" + i + "]";
      CrossRoadFile road = crossRoads.get(i);
      findings.errorIf(
          i < columns && road.northboundXMm().isEmpty(),
          path,
          "no truck can reach the blocks of column %d: northboundXMm is missing".formatted(i + 1));
      findings.errorIf(
          i > 0 && road.southboundXMm().isEmpty(),
          path,
          "no truck can leave the blocks of column %d: southboundXMm is missing".formatted(i));
      int west = i == 0 ? Integer.MIN_VALUE : file.yard().columnXMm().get(i - 1);
      int east = i == columns ? Integer.MAX_VALUE : file.yard().columnXMm().get(i);
      findings.errorIf(
          road.southboundXMm().orElse(east) <= west || road.northboundXMm().orElse(west) >= east,
          path,
          "its lanes must lie between the columns");
    }
  }
}
