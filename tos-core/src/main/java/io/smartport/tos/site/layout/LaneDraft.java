package io.smartport.tos.site.layout;

import io.smartport.tos.site.SegmentPath;
import java.util.ArrayList;
import java.util.List;

/** The lane graph while it is being drawn. */
final class LaneDraft {
  private final Curves curves;
  private final double straightMaxMm;
  private final double arcMaxMm;
  private final NodeTable nodes = new NodeTable();
  private final List<DraftSegment> segments = new ArrayList<>();
  private final List<RoadLane> lanes = new ArrayList<>();

  /**
   * @param straightMaxMm greatest length of a straight through segment
   * @param arcMaxMm greatest length of an arc
   */
  LaneDraft(Curves curves, double straightMaxMm, double arcMaxMm) {
    this.curves = curves;
    this.straightMaxMm = straightMaxMm;
    this.arcMaxMm = arcMaxMm;
  }

  Curves curves() {
    return curves;
  }

  List<DraftSegment> segments() {
    return segments;
  }

  /** Begins a path. */
  Trace from(double xMm, double yMm, double heading) {
    return new Trace(curves, xMm, yMm, heading);
  }

  /** Adds a straight through lane; {@link #finish} draws it. */
  void lane(String name, Pose start, double lengthMm) {
    lanes.add(new RoadLane(name, start, lengthMm));
  }

  /** Draws a way between through lanes; it cuts the lanes at its ends. */
  void through(String name, Trace trace) {
    join(trace);
    draw(name, trace, false);
  }

  /** Draws a way to or from a place or dock; it cuts the through lanes at its ends. */
  SegmentPath dock(String name, Trace trace) {
    join(trace);
    return draw(name, trace, true);
  }

  /** Cuts the through lane on which a pose lies. */
  void cut(double xMm, double yMm, double heading) {
    Pose pose = new Pose(xMm, yMm, heading);
    lanes.forEach(lane -> lane.cutAt(pose));
  }

  /** Draws all through lanes; nothing may be drawn after it. */
  void finish() {
    lanes.forEach(lane -> lane.draw(this, straightMaxMm));
  }

  /** Of how many segments a way to or from a place or dock will consist. */
  int countDockSegments(Trace trace) {
    return trace.moves().stream().mapToInt(move -> pieces(move, true)).sum();
  }

  int add(Pose start, Move move, String lane, boolean dock) {
    int from = nodes.at(start);
    int to = nodes.at(start.after(move));
    segments.add(new DraftSegment(from, to, start, move, lane, dock));
    return segments.size() - 1;
  }

  private void join(Trace trace) {
    for (RoadLane lane : lanes) {
      lane.cutAt(trace.start());
      lane.cutAt(trace.end());
    }
  }

  private SegmentPath draw(String name, Trace trace, boolean dock) {
    List<Integer> path = new ArrayList<>();
    Pose at = trace.start();
    for (Move move : trace.moves()) {
      int pieces = pieces(move, dock);
      Move piece = new Move(move.lengthMm() / pieces, move.radiusMm());
      for (int i = 0; i < pieces; i++) {
        path.add(add(at, piece, name, dock));
        at = at.after(piece);
      }
    }
    return SegmentPath.of(path.stream().mapToInt(Integer::intValue).toArray());
  }

  private int pieces(Move move, boolean dock) {
    double longest = move.radiusMm() == 0 ? straightMaxMm : arcMaxMm;
    boolean whole = dock && move.radiusMm() == 0;
    return whole ? 1 : (int) StrictMath.ceil(move.lengthMm() / longest - 1e-9);
  }
}
