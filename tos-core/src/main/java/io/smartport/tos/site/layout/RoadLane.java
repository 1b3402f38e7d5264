package io.smartport.tos.site.layout;

import java.util.TreeSet;

/** A straight through lane, to be cut into segments where something joins or leaves it. */
final class RoadLane {
  private static final double OFF_MM = 4;

  private final String name;
  private final Pose start;
  private final double lengthMm;
  private final TreeSet<Double> cuts = new TreeSet<>();

  RoadLane(String name, Pose start, double lengthMm) {
    this.name = name;
    this.start = start;
    this.lengthMm = lengthMm;
    cuts.add(0.0);
    cuts.add(lengthMm);
  }

  String name() {
    return name;
  }

  /** Cuts the lane at a pose if the pose lies on it. */
  void cutAt(Pose pose) {
    double ahead = start.ahead(pose);
    if (start.turn(pose) < 1e-4
        && ahead > -OFF_MM
        && ahead < lengthMm + OFF_MM
        && start.after(new Move(ahead, 0)).distance(pose) < OFF_MM) {
      cutAhead(ahead);
    }
  }

  private void cutAhead(double aheadMm) {
    Double below = cuts.floor(aheadMm + OFF_MM);
    if (below == null || below < aheadMm - OFF_MM) {
      cuts.add(aheadMm);
    }
  }

  /** Draws the lane's segments, none longer than {@code segmentMaxMm}. */
  void draw(LaneDraft draft, double segmentMaxMm) {
    double from = cuts.first();
    for (double to : cuts.tailSet(from, false)) {
      int pieces = (int) StrictMath.ceil((to - from) / segmentMaxMm - 1e-9);
      double piece = (to - from) / pieces;
      for (int i = 0; i < pieces; i++) {
        draft.add(start.after(new Move(from + i * piece, 0)), new Move(piece, 0), name, false);
      }
      from = to;
    }
  }
}
