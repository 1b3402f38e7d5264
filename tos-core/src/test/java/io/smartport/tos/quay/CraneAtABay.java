package io.smartport.tos.quay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Moves;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A crane that works a bay phase by phase, each time some move that is free; it looks at where
 * boxes and covers really are.
 */
final class CraneAtABay {
  private final OneBay bay;
  private final Moves moves;
  private final Random random;
  private final Map<Integer, PlannedCell> cellOf = new HashMap<>();
  private final Set<Integer> onBoard = new HashSet<>();
  private final Set<Integer> coversOff = new HashSet<>();
  private final Deque<Integer> backreach = new ArrayDeque<>();
  private final List<Integer> underWay = new ArrayList<>();
  private int lifts;
  private int heldByNothing;

  CraneAtABay(OneBay bay, Random random) {
    this.bay = bay;
    this.moves = bay.work.state().moves;
    this.random = random;
    for (PlannedCell cell : bay.cells) {
      cellOf.put(cell.box(), cell);
      if (cell.role() != PlannedCell.Role.LOAD) {
        onBoard.add(cell.box());
      }
    }
  }

  /** Works all moves; the number of lifts. */
  int work() {
    for (List<Integer> phase : bay.phases) {
      List<Integer> open = new ArrayList<>(phase);
      while (!open.isEmpty()) {
        int move = next(open);
        assertThat(move).as("some move of %s is free", open).isGreaterThanOrEqualTo(0);
        open.remove(Integer.valueOf(move));
        lift(move);
        if (random.nextBoolean()) {
          endOneUnderWay();
        }
      }
    }
    return lifts;
  }

  /** Restows that came back to their own cell, though nothing holds them there. */
  int heldByNothing() {
    return heldByNothing;
  }

  Set<Integer> onBoard() {
    return onBoard;
  }

  /** Covers in their order, boxes as chance will. */
  private int next(List<Integer> open) {
    while (true) {
      List<Integer> free = open.stream().filter(moves::isFree).toList();
      if (!free.isEmpty()) {
        boolean isCover = bay.kind(free.getFirst()).isCover();
        return free.get(isCover ? 0 : random.nextInt(free.size()));
      }
      if (underWay.isEmpty()) {
        return -1;
      }
      endOneUnderWay();
    }
  }

  private void endOneUnderWay() {
    if (!underWay.isEmpty()) {
      endAll(underWay.remove(/* index */ random.nextInt(underWay.size())));
    }
  }

  private void endAll(int move) {
    while (moves.currentLeg(move) >= 0) {
      bay.work.done(moves.currentLeg(move));
    }
  }

  private void lift(int move) {
    lifts++;
    MoveKind kind = bay.kind(move);
    switch (kind) {
      case DISCHARGE, RESTOW_OUT -> takeOff(move);
      case LOAD, RESTOW_BACK -> putOn(move);
      case COVER_OFF -> coverOff(bay.box(move));
      case COVER_ON -> coverOn(bay.box(move));
      case REHANDLE -> throw new AssertionError("re-handles are not for ships");
    }
    if (kind.isOut()) {
      bay.work.done(moves.currentLeg(move));
      underWay.add(move);
    } else {
      endAll(move);
    }
  }

  private void takeOff(int move) {
    PlannedCell cell = cell(move);
    assertThat(moves.from(move)).isEqualTo(place(cell));
    assertThat(onBoard.remove(cell.box())).as("box is on board").isTrue();
    assertThat(othersInStack(cell)).allMatch(other -> other.tier() < cell.tier());
    assertReachable(cell);
  }

  private void putOn(int move) {
    PlannedCell before = cell(move);
    PlannedCell cell = cellAt(before, moves.to(move));
    cellOf.put(cell.box(), cell);
    assertThat(othersInStack(cell)).allMatch(other -> other.tier() < cell.tier());
    boolean isHeld = (!cell.fore() || isHeld(cell, 1)) && (!cell.aft() || isHeld(cell, 3));
    boolean isBack = bay.kind(move) == MoveKind.RESTOW_BACK && cell.equals(before);
    heldByNothing += isHeld ? 0 : 1;
    assertThat(isHeld || isBack).as("%s stands on something", cell).isTrue();
    assertReachable(cell);
    onBoard.add(cell.box());
  }

  private boolean isHeld(PlannedCell cell, int half) {
    return cell.tier() == 2
        || cell.tier() == 82
        || othersInStack(cell).stream()
            .anyMatch(o -> o.tier() == cell.tier() - 2 && (half == 1 ? o.fore() : o.aft()));
  }

  private void assertReachable(PlannedCell cell) {
    int cover = bay.coverOver(cell.row());
    if (cover >= 0) {
      assertThat(coversOff.contains(cover)).as("cover over %s", cell).isEqualTo(!cell.deck());
    }
  }

  private void coverOff(int cover) {
    assertThat(onCover(cover)).isEmpty();
    assertThat(coversOff.add(cover)).isTrue();
    backreach.push(cover);
  }

  private void coverOn(int cover) {
    assertThat(backreach.pop()).as("cover on top in the backreach").isEqualTo(cover);
    assertThat(coversOff.remove(cover)).isTrue();
  }

  private List<PlannedCell> onCover(int cover) {
    return onBoard.stream()
        .map(this::cellOfBox)
        .filter(cell -> cell.deck() && bay.coverOver(cell.row()) == cover)
        .toList();
  }

  private List<PlannedCell> othersInStack(PlannedCell cell) {
    return onBoard.stream()
        .map(this::cellOfBox)
        .filter(other -> other.box() != cell.box())
        .filter(other -> other.row() == cell.row() && other.deck() == cell.deck())
        .filter(other -> (other.fore() && cell.fore()) || (other.aft() && cell.aft()))
        .toList();
  }

  private PlannedCell cell(int move) {
    return cellOfBox(bay.box(move));
  }

  private PlannedCell cellOfBox(int box) {
    PlannedCell cell = cellOf.get(box);
    assertThat(cell).as("cell of box %d", box).isNotNull();
    return Objects.requireNonNull(cell);
  }

  /** A restow may come back to another stack, as low as that is. */
  private static PlannedCell cellAt(PlannedCell cell, long place) {
    int tier = PlaceCode.tier(place);
    assertThat(PlaceCode.bay(place)).isEqualTo(cell.bay());
    return new PlannedCell(
        cell.box(),
        cell.bay(),
        PlaceCode.row(place),
        tier,
        cell.fore(),
        cell.aft(),
        tier >= 80,
        cell.role());
  }

  private static long place(PlannedCell cell) {
    return PlaceCode.shipCell(0, cell.bay(), cell.row(), cell.tier());
  }
}
