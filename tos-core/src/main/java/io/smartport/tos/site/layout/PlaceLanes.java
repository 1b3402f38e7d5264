package io.smartport.tos.site.layout;

import io.smartport.tos.site.Place;
import io.smartport.tos.site.file.PlacesFile.Towards;
import io.smartport.tos.site.file.SiteFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places between the apron roads: in by a right turn from one road, straight, out by a right
 * turn to the other. Neighbours share the points where they leave and join the roads, so that the
 * roads keep segments of a useful length. Where a truck stands its segment is short: the contour
 * there decides which neighbours are independent. A station also has a lane of its own beside the
 * road where one truck waits.
 */
final class PlaceLanes {
  private static final double SHARED_MM = 12_000;
  private static final double STOP_MM = 800;
  private static final double WAIT_MM = 2_000;
  private static final double WAIT_LANE_MM = 4_000;

  private final LaneDraft draft;
  private final double radius;
  private final double southY;
  private final double northY;
  private final List<Stand> stands;
  private double branch;
  private double join;

  PlaceLanes(LaneDraft draft, SiteFile site) {
    this.draft = draft;
    radius = site.roads().radiusMm();
    southY = site.roads().southYMm();
    northY = site.roads().northYMm();
    stands = Stand.all(site.places());
  }

  /** Draws all places; the result is in the order of their ids. */
  List<Place> draw() {
    List<Place> places = new ArrayList<>();
    for (Towards towards : Towards.values()) {
      branch = Double.NEGATIVE_INFINITY;
      join = Double.POSITIVE_INFINITY;
      stands.stream()
          .filter(stand -> stand.towards() == towards)
          .sorted(Comparator.comparingDouble(PlaceLanes::ahead))
          .forEach(stand -> places.add(draw(stand)));
    }
    places.sort(Comparator.comparingInt(Place::id));
    return places;
  }

  private Place draw(Stand stand) {
    boolean station = stand.kind() == Place.Kind.STATION;
    Trace in = station ? intoStation(stand) : intoStand(stand);
    double depth = northY - southY - 2 * radius - (station ? WAIT_LANE_MM : 0);
    double before = station ? 0 : (depth - STOP_MM) / 2;
    int waitIndex = station ? draft.countDockSegments(in) - 1 : -1;
    in.right().straight(before);
    Move stop = new Move(STOP_MM, 0);
    Pose end = in.end().after(stop);
    Trace out =
        draft.from(end.xMm(), end.yMm(), end.heading()).straight(depth - before - STOP_MM).right();
    if (!station) {
      double turned = radius - ahead(stand);
      join = join - turned <= SHARED_MM ? join : turned;
      out.straight(join - turned);
    }
    return new Place(
        stand.id(),
        stand.name(),
        stand.kind(),
        draft.dock(stand.name() + " in", in),
        draft.add(in.end(), stop, stand.name(), true),
        (int) (STOP_MM / 2),
        draft.dock(stand.name() + " out", out),
        waitIndex);
  }

  private Trace intoStand(Stand stand) {
    double turn = ahead(stand) - radius;
    branch = turn - branch <= SHARED_MM ? branch : turn;
    return onRoad(stand, branch).straight(turn - branch);
  }

  private Trace intoStation(Stand stand) {
    double change = Curves.changeLengthMm(WAIT_LANE_MM, 2 * radius);
    return onRoad(stand, ahead(stand) - radius - WAIT_MM - change)
        .changeLane(-WAIT_LANE_MM, change, false)
        .straight(WAIT_MM);
  }

  private Trace onRoad(Stand stand, double ahead) {
    return stand.towards() == Towards.LAND
        ? draft.from(-ahead, southY, Pose.WEST)
        : draft.from(ahead, northY, Pose.EAST);
  }

  /** How far along the road from which trucks come the stand lies. */
  private static double ahead(Stand stand) {
    return stand.towards() == Towards.LAND ? -stand.xMm() : stand.xMm();
  }
}
