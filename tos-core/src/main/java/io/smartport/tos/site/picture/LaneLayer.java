package io.smartport.tos.site.picture;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGeometry;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.Place;
import java.awt.Color;

/** Lanes with their directions, and the places beside them. */
final class LaneLayer {
  private static final int STEP_MM = 500;
  private static final double ARROW_M = 1.6;

  private final CompiledSite site;
  private final LaneGraph lanes;
  private final LaneGeometry geometry;
  private final Sheet sheet;

  LaneLayer(CompiledSite site, Sheet sheet) {
    this.site = site;
    this.sheet = sheet;
    lanes = site.lanes();
    geometry = site.geometry();
  }

  void draw() {
    double width = site.truckModel().widthMm() / 1000.0 * sheet.scale();
    forEach(false, segment -> sheet.line(Ink.DOCK_ROAD, width, trace(segment)));
    forEach(true, segment -> sheet.line(Ink.ROAD, width, trace(segment)));
    forEach(false, segment -> sheet.line(Ink.LINE, 0.8, trace(segment)));
    forEach(true, segment -> sheet.line(Ink.MUTED, 1.4, trace(segment)));
    forEach(true, segment -> arrow(Ink.WORKING, segment));
    site.docks()
        .forEach(
            dock -> {
              for (int i = 2; i < dock.inner().size(); i += 5) {
                arrow(Ink.IDLE, dock.inner().get(i));
              }
            });
    site.places().forEach(this::place);
  }

  private interface SegmentAction {
    void on(int segment);
  }

  private void forEach(boolean through, SegmentAction action) {
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      if (lanes.isThrough(segment) == through) {
        action.on(segment);
      }
    }
  }

  private double[] trace(int segment) {
    int steps = lanes.radiusMm(segment) == 0 ? 1 : 1 + lanes.lengthMm(segment) / STEP_MM;
    double[] points = new double[2 * steps + 2];
    for (int i = 0; i <= steps; i++) {
      double offset = (double) lanes.lengthMm(segment) * i / steps;
      points[2 * i] = geometry.poseX(segment, offset) / 1000;
      points[2 * i + 1] = geometry.poseY(segment, offset) / 1000;
    }
    return points;
  }

  private void arrow(Color color, int segment) {
    if (lanes.lengthMm(segment) < 6_000) {
      return;
    }
    double middle = lanes.lengthMm(segment) / 2.0;
    double[] tip = at(segment, middle, ARROW_M, 0);
    double[] left = at(segment, middle, -ARROW_M, ARROW_M / 1.7);
    double[] right = at(segment, middle, -ARROW_M, -ARROW_M / 1.7);
    sheet.area(color, tip[0], tip[1], left[0], left[1], right[0], right[1]);
  }

  private void place(Place place) {
    double offset = place.stopOffsetMm();
    int stop = place.stopSegment();
    Color fill =
        switch (place.kind()) {
          case STATION -> Ink.WORKING;
          case CHARGER -> Ink.PLUGS;
          case PARKING -> Ink.PANEL;
        };
    contour(stop, offset, fill);
    Color ink = place.kind() == Place.Kind.STATION ? Ink.PANEL : Ink.TEXT;
    double[] centre = at(stop, offset, 0, 0);
    double size = Math.max(9, 2.3 * sheet.scale());
    sheet.text(
        ink, place.kind() != Place.Kind.PARKING, size, centre[0], centre[1], true, place.name());
    if (place.waitIndex() >= 0) {
      int wait = place.in().get(place.waitIndex());
      contour(wait, lanes.lengthMm(wait), Ink.PANEL);
      double[] waiting = at(wait, lanes.lengthMm(wait), 0, 0);
      sheet.text(Ink.TEXT, false, size, waiting[0], waiting[1], false, place.name() + " waits");
    }
  }

  private void contour(int segment, double offset, Color fill) {
    double half = site.truckModel().lengthMm() / 2000.0;
    double side = site.truckModel().widthMm() / 2000.0;
    double[] a = at(segment, offset, half, side);
    double[] b = at(segment, offset, half, -side);
    double[] c = at(segment, offset, -half, -side);
    double[] d = at(segment, offset, -half, side);
    sheet.area(fill, a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]);
    sheet.line(Ink.IDLE, 1, a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1], a[0], a[1]);
  }

  /** A point given ahead and to the left of a truck's centre, in metres. */
  private double[] at(int segment, double offsetMm, double ahead, double left) {
    double heading = geometry.poseHeading(segment, offsetMm);
    double cos = Math.cos(heading);
    double sin = Math.sin(heading);
    return new double[] {
      geometry.poseX(segment, offsetMm) / 1000 + ahead * cos - left * sin,
      geometry.poseY(segment, offsetMm) / 1000 + ahead * sin + left * cos
    };
  }
}
