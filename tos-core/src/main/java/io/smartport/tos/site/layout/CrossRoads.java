package io.smartport.tos.site.layout;

import io.smartport.tos.site.file.RoadsFile;
import io.smartport.tos.site.file.RoadsFile.CrossRoadFile;
import io.smartport.tos.site.file.SiteFile;
import io.smartport.tos.site.file.YardFile;
import java.util.List;

/**
 * The cross roads between the columns of blocks: a southbound lane away from the blocks west of it
 * and a northbound lane to the blocks east of it, each from A1 to the farthest row of that column.
 * Left turns to and from A2 are wide beside the blocks, where the rails of the yard cranes end.
 */
final class CrossRoads {
  private final LaneDraft draft;
  private final ApronRoads apron;
  private final RoadsFile roads;
  private final YardFile yard;
  private final double radius;
  private final double clear;

  /**
   * @param clear a truck on a lane that crosses another must stop so far from its centre line
   */
  CrossRoads(LaneDraft draft, ApronRoads apron, SiteFile site, double clear) {
    this.draft = draft;
    this.apron = apron;
    this.clear = clear;
    roads = site.roads();
    yard = site.yard();
    radius = roads.radiusMm();
  }

  void draw() {
    List<CrossRoadFile> crossRoads = roads.crossRoads();
    for (int i = 0; i < crossRoads.size(); i++) {
      CrossRoadFile road = crossRoads.get(i);
      int columnEast = i + 1;
      int columnWest = i;
      road.northboundXMm().ifPresent(x -> northbound(road.name() + "N", x, topRow(columnEast)));
      road.southboundXMm().ifPresent(x -> southbound(road.name() + "S", x, topRow(columnWest)));
    }
  }

  private void northbound(String name, double x, int topRow) {
    double start = roads.southYMm() + radius;
    double northY = roads.northYMm();
    draft.lane(name, new Pose(x, start, Pose.NORTH), endY(topRow) - start);
    draft.through(name, draft.from(x + radius, roads.southYMm(), Pose.WEST).right());
    draft.through(name, draft.from(x, northY - radius, Pose.NORTH).right());
    double before = x - draft.curves().easedAcrossMm();
    if (apron.northRoadPasses(before)) {
      draft.through(name, draft.from(before, northY, Pose.EAST).easedInto(1));
    }
    for (int row = 1; row < topRow; row++) {
      draft.cut(x, outerY(row) + clear, Pose.NORTH);
    }
  }

  private void southbound(String name, double x, int topRow) {
    double end = roads.southYMm() + radius;
    double northY = roads.northYMm();
    draft.lane(name, new Pose(x, endY(topRow), Pose.SOUTH), endY(topRow) - end);
    draft.through(name, draft.from(x, end, Pose.SOUTH).right());
    draft.through(name, draft.from(x - radius, northY, Pose.EAST).right());
    double along = draft.curves().easedAlongMm();
    if (apron.northRoadPasses(x + draft.curves().easedAcrossMm())) {
      draft.through(name, draft.from(x, northY + along, Pose.SOUTH).easedAway(1));
    }
    for (int row = 1; row < topRow; row++) {
      draft.cut(x, outerY(row) + clear, Pose.SOUTH);
    }
  }

  private double outerY(int row) {
    return yard.firstRowYMm() + (row - 1.0) * yard.rowDistanceMm() - yard.outerLaneMm();
  }

  private double endY(int row) {
    return outerY(row) - draft.curves().easedAcrossMm();
  }

  private int topRow(int column) {
    return yard.blocks().stream()
        .filter(block -> block.column() == column)
        .mapToInt(YardFile.BlockFile::row)
        .max()
        .orElse(1);
  }
}
