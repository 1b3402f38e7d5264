package io.smartport.tos.site.layout;

import io.smartport.tos.site.file.QuayFile.BerthFile;
import io.smartport.tos.site.file.RoadsFile;
import io.smartport.tos.site.file.RoadsFile.CrossRoadFile;
import io.smartport.tos.site.file.SiteFile;
import java.util.List;

/**
 * The two apron roads, A1 towards -x on the sea side and A2 towards +x on the land side, the loops
 * that join their ends, and the spurs to and from the quay. Cross roads keep to the right, so that
 * most turns are right turns that cross nothing. At a berth boundary the exit spur lies west of the
 * next entry spur, so that the turns between spurs and A1 do not cross either.
 */
final class ApronRoads {
  private final LaneDraft draft;
  private final List<BerthFile> berths;
  private final double radius;
  private final double southY;
  private final double northY;
  private final double gateY;
  private final double northStartX;
  private final double northEndX;
  private final double southStartX;
  private final double southEndX;
  private final RoadsFile roads;

  ApronRoads(LaneDraft draft, SiteFile site, double gateY) {
    this.draft = draft;
    this.gateY = gateY;
    roads = site.roads();
    berths = site.quay().berths();
    radius = roads.radiusMm();
    southY = roads.southYMm();
    northY = roads.northYMm();
    double firstNorthbound = firstNorthbound(roads.crossRoads());
    double lastSouthbound = lastSouthbound(roads.crossRoads());
    double firstEntry = berths.stream().mapToInt(BerthFile::entryXMm).min().orElse(0);
    northStartX = roads.westLoopXMm().map(Double::valueOf).orElse(firstNorthbound) + radius;
    northEndX = roads.eastLoopXMm().map(Double::valueOf).orElse(lastSouthbound) - radius;
    southStartX = northEndX;
    southEndX =
        radius
            + roads
                .westLoopXMm()
                .map(Double::valueOf)
                .orElse(StrictMath.min(firstNorthbound, firstEntry));
  }

  void draw() {
    draft.lane(
        "A1", new Pose(southStartX, southY, Pose.WEST), StrictMath.max(1, southStartX - southEndX));
    draft.lane(
        "A2", new Pose(northStartX, northY, Pose.EAST), StrictMath.max(1, northEndX - northStartX));
    double band = northY - southY - 2 * radius;
    if (roads.westLoopXMm().isPresent()) {
      draft.through(
          "west loop", draft.from(southEndX, southY, Pose.WEST).right().straight(band).right());
    }
    if (roads.eastLoopXMm().isPresent()) {
      draft.through(
          "east loop", draft.from(northEndX, northY, Pose.EAST).right().straight(band).right());
    }
    for (BerthFile berth : berths) {
      entrySpur(berth);
      exitSpur(berth);
    }
  }

  /** Whether A2 passes this x. */
  boolean northRoadPasses(double xMm) {
    return xMm >= northStartX && xMm <= northEndX;
  }

  private void entrySpur(BerthFile berth) {
    double x = berth.entryXMm();
    String name = berth.name() + " entry";
    boolean fromNorth = northRoadPasses(x - radius);
    double top = fromNorth ? northY - radius : southY - radius;
    draft.lane(name, new Pose(x, top, Pose.SOUTH), top - gateY);
    draft.through(name, draft.from(x + radius, southY, Pose.WEST).left());
    if (fromNorth) {
      draft.through(name, draft.from(x - radius, northY, Pose.EAST).right());
    }
  }

  private void exitSpur(BerthFile berth) {
    double x = berth.exitXMm();
    String name = berth.name() + " exit";
    double top = berth.exitToNorthRoad() ? northY - radius : southY - radius;
    draft.lane(name, new Pose(x, gateY, Pose.NORTH), top - gateY);
    draft.through(name, draft.from(x, southY - radius, Pose.NORTH).left());
    if (berth.exitToNorthRoad()) {
      draft.through(name, draft.from(x, northY - radius, Pose.NORTH).right());
      draft.through(name, draft.from(x + radius, southY, Pose.WEST).right());
    }
  }

  private static double firstNorthbound(List<CrossRoadFile> crossRoads) {
    return crossRoads.stream()
        .flatMap(road -> road.northboundXMm().stream())
        .mapToInt(Integer::intValue)
        .min()
        .orElse(0);
  }

  private static double lastSouthbound(List<CrossRoadFile> crossRoads) {
    return crossRoads.stream()
        .flatMap(road -> road.southboundXMm().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }
}
