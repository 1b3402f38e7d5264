package io.smartport.tos.quay;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.quay.PlannedCell.Role;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which moves one 40' bay needs, which waits for which, and their order. A box that stays is a
 * restow when it stands over a box that goes, over a cell that is loaded, or on a cover that must
 * come off; a cover comes off when anything under it moves.
 */
// Phases number the lists of the plan.
@SuppressWarnings("EnumOrdinal")
final class BayPlanner {
  private final Work work;
  private final BoxVisits boxes;
  private final int call;
  private final int bay;
  private final int bayNumber;
  private final List<PlannedCell> cells;
  private final int[] covers;
  private final boolean[] leaves;
  private final boolean[] coverOpens;
  private final int[] outMove;
  private final int[] inMove;

  /** Where a box goes that comes in: its cell, or for a restow where its stack has room then. */
  private final PlannedCell[] inCell;

  /**
   * @param bay row of {@code Bays}
   * @param cells all boxes of the bay, those to be loaded included
   * @param covers boxes that are the bay's hatch covers, by number
   */
  BayPlanner(Work work, int call, int bay, int bayNumber, List<PlannedCell> cells, int[] covers) {
    this.work = work;
    this.boxes = work.boxes();
    this.call = call;
    this.bay = bay;
    this.bayNumber = bayNumber;
    this.cells = cells;
    this.covers = covers;
    this.leaves = new boolean[cells.size()];
    this.coverOpens = new boolean[covers.length];
    this.outMove = new int[cells.size()];
    this.inMove = new int[cells.size()];
    this.inCell = cells.toArray(new PlannedCell[0]);
  }

  /** Plans the bay; the moves of each phase, in order. */
  List<List<Integer>> plan() {
    findWhatLeaves();
    new RestowCells(cells, leaves, inCell, this::isReachable).find();
    List<List<Integer>> phases = new ArrayList<>();
    for (int i = 0; i < Phase.COUNT; i++) {
      phases.add(new ArrayList<>());
    }
    planOut(phases);
    int[] off = planCovers(MoveKind.COVER_OFF, phases.get(Phase.COVERS_OFF.ordinal()));
    int[] on = planCovers(MoveKind.COVER_ON, phases.get(Phase.COVERS_ON.ordinal()));
    planIn(phases);
    precedeStacks();
    precedeCovers(off, on);
    phases.get(Phase.COVERS_ON.ordinal()).sort(Comparator.reverseOrder());
    return phases;
  }

  // ---- what moves

  private void findWhatLeaves() {
    for (int i = 0; i < cells.size(); i++) {
      leaves[i] = cells.get(i).role() == Role.DISCHARGE;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < cells.size(); i++) {
        PlannedCell cell = cells.get(i);
        if (!leaves[i] && cell.role() != Role.LOAD) {
          leaves[i] = mustGiveWay(cell);
          changed |= leaves[i];
        }
        if (!cell.deck() && (leaves[i] || cell.role() == Role.LOAD)) {
          changed |= open(coverOver(cell));
        }
      }
    }
  }

  private boolean mustGiveWay(PlannedCell cell) {
    if (cell.deck()) {
      int cover = coverOver(cell);
      if (cover >= 0 && coverOpens[cover]) {
        return true;
      }
    }
    for (int j = 0; j < cells.size(); j++) {
      boolean moves = leaves[j] || cells.get(j).role() == Role.LOAD;
      if (moves && isOver(cell, cells.get(j))) {
        return true;
      }
    }
    return false;
  }

  private boolean open(int cover) {
    if (cover < 0 || coverOpens[cover]) {
      return false;
    }
    coverOpens[cover] = true;
    return true;
  }

  private int coverOver(PlannedCell cell) {
    for (int i = 0; i < covers.length; i++) {
      if ((boxes.coverRows.get(covers[i]) >>> cell.row() & 1) == 1) {
        return i;
      }
    }
    return -1;
  }

  /** No cover lies over it that stays on. */
  private boolean isReachable(PlannedCell cell) {
    int cover = coverOver(cell);
    return cell.deck() || cover < 0 || coverOpens[cover];
  }

  private static boolean sameStack(PlannedCell a, PlannedCell b) {
    return a.row() == b.row()
        && a.deck() == b.deck()
        && ((a.fore() && b.fore()) || (a.aft() && b.aft()));
  }

  private static boolean isOver(PlannedCell a, PlannedCell b) {
    return sameStack(a, b) && a.tier() > b.tier();
  }

  // ---- moves in order

  private void planOut(List<List<Integer>> phases) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(i -> half(cells.get(i)))
            .thenComparingInt(i -> -cells.get(i).tier())
            .thenComparingInt(i -> cells.get(i).athwart());
    for (int i : sorted(order)) {
      outMove[i] = -1;
      if (!leaves[i]) {
        continue;
      }
      PlannedCell cell = cells.get(i);
      MoveKind kind = cell.role() == Role.DISCHARGE ? MoveKind.DISCHARGE : MoveKind.RESTOW_OUT;
      outMove[i] =
          work.plan(kind, cell.box(), call, bay, place(cell), PlaceCode.anySlot(), cell.deck());
      phases.get((cell.deck() ? Phase.DECK_OUT : Phase.HOLD_OUT).ordinal()).add(outMove[i]);
    }
  }

  private void planIn(List<List<Integer>> phases) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(i -> -half(inCell[i]))
            .thenComparingInt(i -> inCell[i].tier())
            .thenComparingInt(i -> -inCell[i].athwart());
    for (int i : sorted(order)) {
      PlannedCell cell = inCell[i];
      inMove[i] = -1;
      boolean returns = leaves[i] && cell.role() == Role.STAY;
      if (cell.role() != Role.LOAD && !returns) {
        continue;
      }
      MoveKind kind = returns ? MoveKind.RESTOW_BACK : MoveKind.LOAD;
      inMove[i] =
          work.plan(kind, cell.box(), call, bay, PlaceCode.anySlot(), place(cell), cell.deck());
      if (returns) {
        work.precedeAtEnd(outMove[i], inMove[i]);
      }
      phases.get((cell.deck() ? Phase.DECK_IN : Phase.HOLD_IN).ordinal()).add(inMove[i]);
    }
  }

  /** Boxes of 40' first on the way out: they stand on those of 20'; then aft, then fore. */
  private static int half(PlannedCell cell) {
    return cell.isLong() ? 0 : cell.aft() ? 1 : 2;
  }

  private List<Integer> sorted(Comparator<Integer> order) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      indices.add(i);
    }
    indices.sort(order.thenComparing(Comparator.naturalOrder()));
    return indices;
  }

  private int[] planCovers(MoveKind kind, List<Integer> phase) {
    int[] moves = new int[covers.length];
    for (int i = 0; i < covers.length; i++) {
      moves[i] = -1;
      if (coverOpens[i]) {
        long onShip = PlaceCode.hatch(call, bayNumber, boxes.coverNumber.get(covers[i]));
        long ashore = PlaceCode.backreach(covers[i]);
        boolean off = kind == MoveKind.COVER_OFF;
        moves[i] =
            work.plan(
                kind, covers[i], call, bay, off ? onShip : ashore, off ? ashore : onShip, false);
        phase.add(moves[i]);
      }
    }
    return moves;
  }

  private long place(PlannedCell cell) {
    return PlaceCode.shipCell(call, cell.bay(), cell.row(), cell.tier());
  }

  // ---- what waits for what

  private void precedeStacks() {
    for (int i = 0; i < cells.size(); i++) {
      for (int j = 0; j < cells.size(); j++) {
        if (i != j && isOver(cells.get(i), cells.get(j))) {
          precede(outMove[i], outMove[j]);
        }
        if (i != j && isOver(inCell[i], inCell[j])) {
          precede(inMove[j], inMove[i]);
        }
        if (i != j && sameStack(cells.get(i), inCell[j])) {
          precede(outMove[i], inMove[j]);
        }
      }
    }
  }

  private void precedeCovers(int[] off, int[] on) {
    for (int i = 0; i < cells.size(); i++) {
      precedeCoverOut(cells.get(i), outMove[i], off, on);
      precedeCoverIn(inCell[i], inMove[i], off, on);
    }
    precedeCoversOn(on);
  }

  private void precedeCoverOut(PlannedCell cell, int move, int[] off, int[] on) {
    int cover = coverOver(cell);
    if (cover < 0 || !coverOpens[cover]) {
      return;
    }
    if (cell.deck()) {
      precede(move, off[cover]);
    } else {
      precede(off[cover], move);
      precede(move, on[cover]);
    }
  }

  private void precedeCoverIn(PlannedCell cell, int move, int[] off, int[] on) {
    int cover = coverOver(cell);
    if (cover < 0 || !coverOpens[cover]) {
      return;
    }
    if (cell.deck()) {
      precede(on[cover], move);
    } else {
      precede(off[cover], move);
      precede(move, on[cover]);
    }
  }

  private void precedeCoversOn(int[] on) {
    int after = -1;
    for (int i = covers.length - 1; i >= 0; i--) {
      if (coverOpens[i]) {
        // Last off lies on top in the backreach, so it goes on first.
        precede(after, on[i]);
        after = on[i];
      }
    }
  }

  private void precede(int before, int after) {
    if (before >= 0 && after >= 0) {
      work.precedeAtLift(before, after);
    }
  }
}
