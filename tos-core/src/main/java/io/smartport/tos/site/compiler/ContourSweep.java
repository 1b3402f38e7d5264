package io.smartport.tos.site.compiler;

import io.smartport.tos.site.TruckModel;
import io.smartport.tos.site.layout.Move;
import io.smartport.tos.site.layout.Pose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;

/**
 * The area that a truck's contour, with its margin, covers while its centre follows a move. Moves
 * of one shape are swept once and then placed where they are.
 */
final class ContourSweep {
  private static final double STEP_MM = 400;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final double halfLength;
  private final double halfWidth;
  private final Map<Move, Geometry> shapes = new HashMap<>();

  ContourSweep(TruckModel truck) {
    halfLength = truck.lengthMm() / 2.0 + truck.contourMarginMm();
    halfWidth = truck.widthMm() / 2.0 + truck.contourMarginMm();
  }

  /** The area covered along a move that starts at a pose. */
  Geometry along(Pose start, Move move) {
    Move shape = new Move(StrictMath.rint(move.lengthMm()), StrictMath.rint(move.radiusMm()));
    Geometry swept = shapes.computeIfAbsent(shape, this::sweep);
    return place(swept, start);
  }

  private Geometry sweep(Move move) {
    Pose origin = new Pose(0, 0, 0);
    if (move.radiusMm() == 0) {
      return hull(origin, origin.after(move), -halfLength, halfLength);
    }
    int steps = (int) StrictMath.max(1, StrictMath.ceil(move.lengthMm() / STEP_MM));
    List<Geometry> parts = new ArrayList<>();
    Pose from = origin;
    for (int i = 1; i <= steps; i++) {
      Pose to = origin.after(new Move(move.lengthMm() * i / steps, move.radiusMm()));
      // Front and rear apart: a hull over both would cut the inner side of the curve.
      parts.add(hull(from, to, 0, halfLength));
      parts.add(hull(from, to, -halfLength, 0));
      from = to;
    }
    return CascadedPolygonUnion.union(parts);
  }

  private Geometry hull(Pose from, Pose to, double rear, double front) {
    Coordinate[] corners = new Coordinate[8];
    corners(from, rear, front, corners, 0);
    corners(to, rear, front, corners, 4);
    return new ConvexHull(corners, GEOMETRY).getConvexHull();
  }

  private void corners(Pose pose, double rear, double front, Coordinate[] into, int at) {
    double cos = StrictMath.cos(pose.heading());
    double sin = StrictMath.sin(pose.heading());
    for (int i = 0; i < 4; i++) {
      double ahead = i < 2 ? front : rear;
      double left = i % 2 == 0 ? halfWidth : -halfWidth;
      into[at + i] =
          new Coordinate(
              pose.xMm() + ahead * cos - left * sin, pose.yMm() + ahead * sin + left * cos);
    }
  }

  private static Geometry place(Geometry shape, Pose pose) {
    return AffineTransformation.rotationInstance(
            StrictMath.sin(pose.heading()), StrictMath.cos(pose.heading()))
        .compose(AffineTransformation.translationInstance(pose.xMm(), pose.yMm()))
        .transform(shape);
  }
}
