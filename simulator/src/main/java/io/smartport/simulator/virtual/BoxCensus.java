package io.smartport.simulator.virtual;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.site.CompiledSite;
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
    return of(
        world.engine(),
        world.spec().site(),
        world.spec().call(),
        world.opening(),
        BoxPlaces.of(world.plant(), world.opening().count()));
  }

  /** Compares what was found with what this engine believes and the call wants. */
  public static BoxCensus of(
      Engine engine, CompiledSite site, CallSpec call, Opening opening, BoxPlaces found) {
    return new Counter(engine, site, call, opening, found).count();
  }

  private static final class Counter {
    private final Engine engine;
    private final CompiledSite site;
    private final CallSpec call;
    private final Opening opening;
    private final BoxPlaces found;
    private final BoxVisits boxes;
    private final List<String> details = new ArrayList<>();
    private final Set<Integer> misplaced = new HashSet<>();
    private int lost;
    private int duplicated;

    Counter(Engine engine, CompiledSite site, CallSpec call, Opening opening, BoxPlaces found) {
      this.engine = engine;
      this.site = site;
      this.call = call;
      this.opening = opening;
      this.found = found;
      this.boxes = engine.state().cargo().boxes;
    }

    BoxCensus count() {
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
      int places = found.count().get(id);
      if (places == 0) {
        lost++;
        tell(id, "is in no place");
      } else if (places > 1) {
        duplicated++;
        tell(id, "is in " + places + " places");
      }
    }

    private void compare(int id, long wanted, String who) {
      long place = found.place().get(id);
      if (place != wanted && misplaced.add(id)) {
        tell(id, "is at " + text(place) + ", " + who + " " + text(wanted));
      }
    }

    /** Moves that are not done yet excuse their boxes. */
    private void comparePlan() {
      Moves moves = engine.state().work().moves;
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
      for (StowedBox box : call.plan().boxes()) {
        int id = opening.boxId(box);
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
      return PlaceText.of(place, site, opening::boxName);
    }

    private void tell(int id, String what) {
      if (details.size() < DETAILS_MOST) {
        details.add(opening.boxName(id) + " " + what);
      }
    }
  }
}
