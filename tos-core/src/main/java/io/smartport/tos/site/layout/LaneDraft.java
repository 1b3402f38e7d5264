package io.smartport.tos.site.layout;

import io.smartport.tos.site.SegmentPath;
import java.util.ArrayList;
import java.util.List;

/** The lane graph while it is being drawn. */
final class LaneDraft {
  private final Curves curves;
  private final NodeTable nodes = new NodeTable();
  private final List<DraftSegment> segments = new ArrayList<>();
  private final List<RoadLane> lanes = new ArrayList<>();

  LaneDraft(Curves curves) {
    this.curves = curves;
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
  void finish(double segmentMaxMm) {
    lanes.forEach(lane -> lane.draw(this, segmentMaxMm));
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
    int[] path = new int[trace.moves().size()];
    Pose at = trace.start();
    for (int i = 0; i < path.length; i++) {
      Move move = trace.moves().get(i);
      path[i] = add(at, move, name, dock);
      at = at.after(move);
    }
    return SegmentPath.of(path);
  }
}
