package io.smartport.tos.site.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGeometry;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.SampleSites;
import io.smartport.tos.site.TruckModel;
import io.smartport.tos.site.layout.Move;
import io.smartport.tos.site.layout.Pose;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ContourSweepTest {
  private static final int ROUTES = 40;
  private static final int SEGMENTS_A_ROUTE = 60;

  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void trucksOnRandomRoutesStayInTheSweepsOfTheirSegments(String name) {
    CompiledSite site = SampleSites.site(name);
    LaneGraph lanes = site.lanes();
    ContourSweep sweep = new ContourSweep(site.truckModel());
    SplittableRandom random = new SplittableRandom(1);
    for (int route = 0; route < ROUTES; route++) {
      int segment = random.nextInt(lanes.segmentCount());
      for (int step = 0; step < SEGMENTS_A_ROUTE; step++) {
        Geometry area = sweep.along(start(lanes, segment), move(lanes, segment));
        double offset = random.nextDouble() * lanes.lengthMm(segment);
        Geometry truck = contour(site.geometry(), site.truckModel(), segment, offset);
        assertThat(area.covers(truck))
            .as("%s at %.0f mm", lanes.laneName(segment), offset)
            .isTrue();
        segment = lanes.successor(segment, random.nextInt(lanes.successorCount(segment)));
      }
    }
  }

  @Test
  void aQuarterTurnSweepsWhatTheCornersReach() {
    CompiledSite site = SampleSites.site("small");
    ContourSweep sweep = new ContourSweep(site.truckModel());
    Geometry area = sweep.along(new Pose(0, 0, 0), new Move(12_000 * StrictMath.PI / 2, 12_000));
    Geometry centre = new GeometryFactory().createPoint(new Coordinate(0, 12_000));
    assertThat(area.distance(centre))
        .as("the inner side passes at radius minus half width and margin")
        .isBetween(10_285.0, 10_301.0);
    double farthest = 0;
    for (Coordinate corner : area.getCoordinates()) {
      farthest = Math.max(farthest, corner.distance(centre.getCoordinate()));
    }
    assertThat(farthest).isBetween(15_860.0, 15_866.0);
  }

  private static Geometry contour(
      LaneGeometry geometry, TruckModel truck, int segment, double offset) {
    double x = geometry.poseX(segment, offset);
    double y = geometry.poseY(segment, offset);
    double cos = StrictMath.cos(geometry.poseHeading(segment, offset));
    double sin = StrictMath.sin(geometry.poseHeading(segment, offset));
    Coordinate[] ring = new Coordinate[5];
    for (int i = 0; i < 4; i++) {
      double ahead = (i < 2 ? 1 : -1) * truck.lengthMm() / 2.0;
      double left = (i == 0 || i == 3 ? 1 : -1) * truck.widthMm() / 2.0;
      ring[i] = new Coordinate(x + ahead * cos - left * sin, y + ahead * sin + left * cos);
    }
    ring[4] = ring[0];
    return new GeometryFactory().createPolygon(ring);
  }

  private static Pose start(LaneGraph lanes, int segment) {
    return new Pose(
        lanes.startXMm(segment), lanes.startYMm(segment), lanes.headingUrad(segment) * 1e-6);
  }

  private static Move move(LaneGraph lanes, int segment) {
    return new Move(lanes.lengthMm(segment), lanes.radiusMm(segment));
  }
}
