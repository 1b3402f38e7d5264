package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.PlaceText;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.Moves;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every box and cover is counted where it physically is, and compared with what the engine believes
 * and the bay plan wants.
 *
 * @param lost boxes that are in no stack, on no truck and in no spreader
 * @param misplaced boxes and covers that are somewhere else than the engine's last confirmed place,
 *     and boxes that were loaded or should have stayed and are not in their cell of the plan
 * @param duplicated boxes that are in more than one place
 * @param details the first of them in words
 */
public record BoxCensus(int lost, int misplaced, int duplicated, List<String> details) {
  private static final int DETAILS_MOST = 20;

  /** Keeps its own list. */
  public BoxCensus {
    details = List.copyOf(details);
  }

  /** Counts them all. */
  public static BoxCensus of(TerminalWorld world) {
    return new Counter(world).count();
  }

  private static final class Counter {
    private final TerminalWorld world;
    private final Plant plant;
    private final BoxVisits boxes;
    private final int[] inYard;
    private final int[] onShip;
    private final int[] carried;
    private final List<String> details = new ArrayList<>();
    private final Set<Integer> misplaced = new HashSet<>();
    private int lost;
    private int duplicated;

    Counter(TerminalWorld world) {
      this.world = world;
      this.plant = world.plant();
      this.boxes = world.engine().state().cargo().boxes;
      inYard = new int[boxes.rows()];
      onShip = new int[boxes.rows()];
      carried = new int[boxes.rows()];
    }

    BoxCensus count() {
      plant.custody().forEachStanding(id -> inYard[id]++, id -> onShip[id]++);
      for (Truck truck : plant.trucks()) {
        for (int id : truck.bed().load()) {
          carried[id]++;
        }
      }
      for (Crane crane : plant.cranes()) {
        for (int id : crane.snapshot().load()) {
          carried[id]++;
        }
      }
      for (int id = 0; id < boxes.rows(); id++) {
        if (!boxes.isCover(id)) {
          countPlaces(id);
        }
        compare(id, boxes.place.get(id), "the engine believes");
      }
      comparePlan();
      return new BoxCensus(lost, misplaced.size(), duplicated, details);
    }

    private void countPlaces(int id) {
      int lengthFt = plant.boxes().get(id).lengthFt();
      int columns = lengthFt == 20 ? 1 : 2;
      int yardColumns = lengthFt == 45 ? 3 : columns;
      int places =
          (inYard[id] + yardColumns - 1) / yardColumns
              + (onShip[id] + columns - 1) / columns
              + carried[id];
      if (places == 0) {
        lost++;
        tell(id, "is in no place");
      } else if (places > 1) {
        duplicated++;
        tell(id, "is in " + places + " places");
      }
    }

    private void compare(int id, long wanted, String who) {
      long place = plant.custody().placeOf(id);
      if (place != wanted && misplaced.add(id)) {
        tell(id, "is at " + text(place) + ", " + who + " " + text(wanted));
      }
    }

    /** Moves that are not done yet excuse their boxes. */
    private void comparePlan() {
      Moves moves = world.engine().state().work().moves;
      boolean[] isLeaving = new boolean[boxes.rows()];
      boolean[] isUnderWay = new boolean[boxes.rows()];
      long[] restowedTo = new long[boxes.rows()];
      for (int move = 0; move < moves.rows(); move++) {
        int box = moves.box(move);
        isUnderWay[box] |= moves.state(move) != MoveState.DONE;
        if (moves.kind(move) == MoveKind.RESTOW_BACK) {
          restowedTo[box] = moves.to(move);
        }
      }
      CallSpec call = world.spec().call();
      for (StowedBox box : call.plan().boxes()) {
        int id = world.boxId(box);
        isLeaving[id] = box.dischargesAt(call.port());
        if (!isLeaving[id] && !isUnderWay[id]) {
          CellPosition cell = box.cell();
          long planned = PlaceCode.shipCell(0, cell.bay(), cell.row(), cell.tier());
          // What a restow stood on may have left: its cell is then the one it was planned back to.
          compare(id, restowedTo[id] == 0 ? planned : restowedTo[id], "the plan wants");
        }
      }
    }

    private String text(long place) {
      return PlaceText.of(place, world.spec().site(), world::boxName);
    }

    private void tell(int id, String what) {
      if (details.size() < DETAILS_MOST) {
        details.add(world.boxName(id) + " " + what);
      }
    }
  }
}
