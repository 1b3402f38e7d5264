package io.smartport.tos.site.layout;

import io.smartport.tos.site.Connector;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.SegmentPath;
import io.smartport.tos.site.file.RoadsFile;
import io.smartport.tos.site.file.SiteFile;
import io.smartport.tos.site.file.YardFile;
import io.smartport.tos.site.file.YardFile.BlockFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The two lanes at the sea side of each block, both towards +x: the outer one passes and runs on
 * over the cross roads to the next block of the row, the inner one is the block's dock.
 */
final class YardLanes {
  private final LaneDraft draft;
  private final ApronRoads apron;
  private final RoadsFile roads;
  private final YardFile yard;
  private final double clear;
  private final double radius;
  private final double along;
  private final double across;

  YardLanes(LaneDraft draft, ApronRoads apron, SiteFile site, double clear) {
    this.draft = draft;
    this.apron = apron;
    this.clear = clear;
    roads = site.roads();
    yard = site.yard();
    radius = roads.radiusMm();
    along = draft.curves().easedAlongMm();
    across = draft.curves().easedAcrossMm();
  }

  /** Draws all lanes; one dock for each block, in their order. */
  List<Dock> draw(int firstDockId) {
    drawOuterLanes();
    List<Dock> docks = new ArrayList<>();
    for (BlockFile block : yard.blocks()) {
      YardColumn column = column(block.column());
      double y = outerY(block.row());
      String name = "row " + block.row();
      draft.through(name, draft.from(column.northboundXMm(), y - across, Pose.NORTH).easedInto(-1));
      draft.through(name, draft.from(column.southboundXMm() - along, y, Pose.EAST).easedAway(-1));
      docks.add(dock(firstDockId + docks.size(), block, column));
    }
    return docks;
  }

  private void drawOuterLanes() {
    for (int row = 1; row <= topRow(); row++) {
      for (int first = 1; first <= yard.columnXMm().size(); first++) {
        if (hasBlock(first, row) && !hasBlock(first - 1, row)) {
          drawOuterLane(row, first);
        }
      }
    }
  }

  private void drawOuterLane(int row, int firstColumn) {
    int last = firstColumn;
    while (hasBlock(last + 1, row)) {
      last++;
    }
    double west = column(firstColumn).northboundXMm() + along;
    double east = column(last).southboundXMm() - along;
    double y = outerY(row);
    draft.lane("row " + row, new Pose(west, y, Pose.EAST), StrictMath.max(1, east - west));
    for (int at = firstColumn; at < last; at++) {
      draft.cut(column(at).southboundXMm() - clear, y, Pose.EAST);
      draft.cut(column(at + 1).northboundXMm() + clear, y, Pose.EAST);
    }
    for (int at = firstColumn; at <= last && row == 1; at++) {
      double end = column(at).northboundXMm() + along;
      double lateral = y - roads.northYMm();
      double length = Curves.changeLengthMm(lateral, radius + roads.easeRadiusMm());
      if (apron.northRoadPasses(end - length)) {
        Trace change = draft.from(end - length, roads.northYMm(), Pose.EAST);
        draft.through("row 1", change.changeLane(lateral, length, false));
      }
    }
  }

  private Dock dock(int id, BlockFile block, YardColumn column) {
    double y = innerY(block.row());
    DockGrid grid =
        DockGrid.over(
            column.northboundXMm() + radius, column.southboundXMm() - radius, yard.dockSegmentMm());
    String name = block.name() + " dock";
    int[] inner = new int[grid.count()];
    for (int i = 0; i < inner.length; i++) {
      Move piece = new Move(grid.pitchMm(), 0);
      inner[i] = draft.add(new Pose(grid.x(i), y, Pose.EAST), piece, name, true);
    }
    return new Dock(
        id,
        name,
        Dock.Kind.BLOCK,
        block.id(),
        -1,
        (int) y,
        (int) StrictMath.ceil(grid.x(0)),
        (int) StrictMath.floor(grid.x(grid.count())),
        SegmentPath.of(inner),
        entries(block, column, grid),
        exits(block, column, grid));
  }

  private List<Connector> entries(BlockFile block, YardColumn column, DockGrid grid) {
    String name = block.name() + " dock in";
    double outer = outerY(block.row());
    double inner = innerY(block.row());
    List<Connector> entries = new ArrayList<>();
    Trace direct =
        draft
            .from(column.northboundXMm(), outer - across, Pose.NORTH)
            .straight(inner - radius - outer + across)
            .right();
    entries.add(new Connector(0, draft.dock(name, direct)));
    double lateral = inner - roads.northYMm();
    double length = Curves.changeLengthMm(lateral, 3 * radius);
    if (block.row() == 1 && apron.northRoadPasses(grid.x(0) - length)) {
      Trace fromApron = draft.from(grid.x(0) - length, roads.northYMm(), Pose.EAST);
      entries.add(new Connector(0, draft.dock(name, fromApron.changeLane(lateral, length, false))));
    }
    for (int node = 1; node < grid.count(); node += 2) {
      if (grid.x(node - 2.5) >= column.northboundXMm() + along) {
        Trace change =
            draft
                .from(grid.x(node - 2.5), outer, Pose.EAST)
                .changeLane(inner - outer, 2.5 * grid.pitchMm(), false);
        entries.add(new Connector(node, draft.dock(name, change)));
      }
    }
    return entries;
  }

  private List<Connector> exits(BlockFile block, YardColumn column, DockGrid grid) {
    String name = block.name() + " dock out";
    double outer = outerY(block.row());
    double inner = innerY(block.row());
    List<Connector> exits = new ArrayList<>();
    for (int node = 2; node < grid.count(); node += 2) {
      if (grid.x(node + 2.5) <= column.southboundXMm() - along) {
        Trace change =
            draft
                .from(grid.x(node), inner, Pose.EAST)
                .changeLane(outer - inner, 2.5 * grid.pitchMm(), true);
        exits.add(new Connector(node - 1, draft.dock(name, change)));
      }
    }
    Trace direct =
        draft
            .from(grid.x(grid.count()), inner, Pose.EAST)
            .right()
            .straight(inner - radius - outer + across);
    exits.add(new Connector(grid.count() - 1, draft.dock(name, direct)));
    return exits;
  }

  private YardColumn column(int column) {
    return new YardColumn(
        roads.crossRoads().get(column - 1).northboundXMm().orElseThrow(),
        roads.crossRoads().get(column).southboundXMm().orElseThrow());
  }

  private boolean hasBlock(int column, int row) {
    return yard.blocks().stream().anyMatch(block -> block.column() == column && block.row() == row);
  }

  private int topRow() {
    return yard.blocks().stream().mapToInt(BlockFile::row).max().orElse(0);
  }

  private double outerY(int row) {
    return yard.firstRowYMm() + (row - 1.0) * yard.rowDistanceMm() - yard.outerLaneMm();
  }

  private double innerY(int row) {
    return outerY(row) + yard.outerLaneMm() - yard.innerLaneMm();
  }
}
