package io.smartport.tos.site.layout;

import io.smartport.tos.site.Connector;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.SegmentPath;
import io.smartport.tos.site.file.QuayFile;
import io.smartport.tos.site.file.QuayFile.BerthFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The portal lanes. The first and the last are through lanes over the whole quay; each lane between
 * them is a dock at each berth, entered from and left to the nearer through lane, and at its ends
 * from and to the spurs. The wide arc of a lane change lies at the dock, so that a truck does not
 * swing into the lane beside it.
 */
final class QuayLanes {
  private final LaneDraft draft;
  private final QuayFile quay;
  private final double gateY;
  private final double radius;

  QuayLanes(LaneDraft draft, QuayFile quay, double gateY) {
    this.draft = draft;
    this.quay = quay;
    this.gateY = gateY;
    radius = draft.curves().radiusMm();
  }

  /** Draws all lanes; the docks' ids count from 0. */
  List<Dock> draw() {
    int first = 0;
    int last = quay.laneYMm().size() - 1;
    throughLane(first);
    throughLane(last);
    List<Dock> docks = new ArrayList<>();
    for (BerthFile berth : quay.berths()) {
      joinThrough(berth, first);
      joinThrough(berth, last);
      for (int lane = first + 1; lane < last; lane++) {
        docks.add(dock(docks.size(), berth, lane));
      }
    }
    return docks;
  }

  private void throughLane(int lane) {
    double west = startX(quay.berths().getFirst(), lane);
    double east = endX(quay.berths().getLast(), lane);
    draft.lane("Q" + (lane + 1), new Pose(west, y(lane), Pose.EAST), east - west);
  }

  private void joinThrough(BerthFile berth, int lane) {
    Trace in = draft.from(berth.entryXMm(), gateY, Pose.SOUTH).straight(gateY - turnY(lane));
    Trace out = draft.from(endX(berth, lane), y(lane), Pose.EAST);
    boolean eased = isEased(lane);
    draft.through(berth.name() + " entry", eased ? in.easedInto(1) : in.left());
    draft.through(
        berth.name() + " exit",
        (eased ? out.easedAway(1) : out.left()).straight(gateY - turnY(lane)));
  }

  private Dock dock(int id, BerthFile berth, int lane) {
    double west = berth.entryXMm() + radius;
    double east = berth.exitXMm() - radius;
    DockGrid grid = DockGrid.over(west, east, quay.dockSegmentMm());
    String name = "%s lane %d".formatted(berth.name(), lane + 1);
    int[] inner = new int[grid.count() - 2];
    for (int i = 0; i < inner.length; i++) {
      Move piece = new Move(grid.pitchMm(), 0);
      inner[i] = draft.add(new Pose(grid.x(i + 1), y(lane), Pose.EAST), piece, name, true);
    }
    return new Dock(
        id,
        name,
        Dock.Kind.QUAY,
        lane + 1,
        berth.id(),
        quay.laneYMm().get(lane),
        (int) StrictMath.ceil(grid.x(1)),
        (int) StrictMath.floor(grid.x(grid.count() - 1)),
        SegmentPath.of(inner),
        entries(berth, lane, grid, name),
        exits(berth, lane, grid, name));
  }

  private List<Connector> entries(BerthFile berth, int lane, DockGrid grid, String name) {
    List<Connector> entries = new ArrayList<>();
    Trace direct =
        draft
            .from(berth.entryXMm(), gateY, Pose.SOUTH)
            .straight(gateY - y(lane) - radius)
            .left()
            .straight(grid.pitchMm());
    entries.add(new Connector(0, draft.dock(name + " in", direct)));
    int through = throughOf(lane);
    int length = 2 + StrictMath.abs(lane - through);
    for (int node = 2; node <= grid.count() - 2; node++) {
      double from = grid.x(node - length);
      if ((node - length) % 2 != 0 && from >= startX(berth, through)) {
        Trace change =
            draft
                .from(from, y(through), Pose.EAST)
                .changeLane(y(lane) - y(through), length * grid.pitchMm(), false);
        entries.add(new Connector(node - 1, draft.dock(name + " in", change)));
      }
    }
    return entries;
  }

  private List<Connector> exits(BerthFile berth, int lane, DockGrid grid, String name) {
    List<Connector> exits = new ArrayList<>();
    int through = throughOf(lane);
    int length = 2 + StrictMath.abs(lane - through);
    for (int node = 2; node <= grid.count() - 2; node++) {
      if ((node + length) % 2 != 0 && grid.x(node + length) <= endX(berth, through)) {
        Trace change =
            draft
                .from(grid.x(node), y(lane), Pose.EAST)
                .changeLane(y(through) - y(lane), length * grid.pitchMm(), true);
        exits.add(new Connector(node - 2, draft.dock(name + " out", change)));
      }
    }
    Trace direct =
        draft
            .from(grid.x(grid.count() - 1), y(lane), Pose.EAST)
            .straight(grid.pitchMm())
            .left()
            .straight(gateY - y(lane) - radius);
    exits.add(new Connector(grid.count() - 3, draft.dock(name + " out", direct)));
    return exits;
  }

  private int throughOf(int lane) {
    int count = quay.laneYMm().size();
    return lane < count / 2 ? 0 : count - 1;
  }

  /** The turns of the landside through lane would swing into the dock beside it. */
  private boolean isEased(int lane) {
    return lane > 0;
  }

  private double y(int lane) {
    return quay.laneYMm().get(lane);
  }

  private double turnY(int lane) {
    return y(lane) + (isEased(lane) ? draft.curves().easedAcrossMm() : radius);
  }

  private double startX(BerthFile berth, int lane) {
    return berth.entryXMm() + (isEased(lane) ? draft.curves().easedAlongMm() : radius);
  }

  private double endX(BerthFile berth, int lane) {
    return berth.exitXMm() - (isEased(lane) ? draft.curves().easedAlongMm() : radius);
  }
}
