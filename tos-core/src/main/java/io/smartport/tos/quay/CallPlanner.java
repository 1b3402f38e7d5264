package io.smartport.tos.quay;

import io.smartport.tos.cargo.Bays;
import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.quay.PlannedCell.Role;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans a call: the moves of each bay in order, and the bays of each crane. */
// Phases number the rows of the phase table.
@SuppressWarnings("EnumOrdinal")
final class CallPlanner {
  /** Time of a box move and of a hatch cover, for balance only. */
  private static final long MOVE_MS = 100_000;

  private static final long COVER_MS = 200_000;

  private final CargoState cargo;
  private final QuayState state;
  private final Work work;
  private final CraneRail rail;

  CallPlanner(CargoState cargo, QuayState state, Work work, CraneRail rail) {
    this.cargo = cargo;
    this.state = state;
    this.work = work;
    this.rail = rail;
  }

  /** A box of the call and the cell that it has or shall have. */
  record Stowed(int box, long cell) {}

  /**
   * @param stowed all boxes of the plan
   */
  void plan(int call, List<Stowed> stowed) {
    int firstBay = cargo.calls.firstBay.get(call);
    int bayCount = cargo.calls.bayCount.get(call);
    state.bays.resize(firstBay + bayCount);
    state.phases.resize((firstBay + bayCount) * Phase.COUNT);
    List<List<PlannedCell>> cells = cellsByBay(call, firstBay, bayCount, stowed);
    for (int i = 0; i < bayCount; i++) {
      planBay(call, firstBay + i, cells.get(i));
    }
    split(call, firstBay, bayCount);
  }

  private List<List<PlannedCell>> cellsByBay(
      int call, int firstBay, int bayCount, List<Stowed> stowed) {
    Bays bays = cargo.bays;
    List<List<PlannedCell>> cells = new ArrayList<>();
    for (int i = 0; i < bayCount; i++) {
      cells.add(new ArrayList<>());
    }
    long port = cargo.calls.port.get(call);
    for (Stowed one : stowed) {
      int bay = PlaceCode.bay(one.cell);
      int row = bays.find(call, bay);
      int tier = PlaceCode.tier(one.cell);
      boolean isDeck = tier >= CellPosition.LOWEST_DECK_TIER;
      cells
          .get(row - firstBay)
          .add(
              new PlannedCell(
                  one.box,
                  bay,
                  PlaceCode.row(one.cell),
                  tier,
                  bay != bays.aftBay.get(row),
                  bay != bays.foreBay.get(row),
                  isDeck,
                  role(one.box, port)));
    }
    return cells;
  }

  private Role role(int box, long port) {
    if (cargo.boxes.dischargePort.get(box) == port) {
      return Role.DISCHARGE;
    }
    return cargo.boxes.loadPort.get(box) == port ? Role.LOAD : Role.STAY;
  }

  private void planBay(int call, int bay, List<PlannedCell> cells) {
    BayPlanner planner =
        new BayPlanner(work, call, bay, cargo.bays.bay.get(bay), cells, coversOf(bay));
    List<List<Integer>> phases = planner.plan();
    state.bays.from.set(bay, state.sequence.rows());
    state.bays.nextForTruck.set(bay, state.sequence.rows());
    for (int phase = 0; phase < Phase.COUNT; phase++) {
      int row = bay * Phase.COUNT + phase;
      state.phases.from.set(row, state.sequence.rows());
      for (int move : phases.get(phase)) {
        state.sequence.move.set(state.sequence.addRow(), move);
      }
      state.phases.to.set(row, state.sequence.rows());
      state.phases.open.set(row, phases.get(phase).size());
      state.bays.open.add(bay, phases.get(phase).size());
    }
    state.bays.to.set(bay, state.sequence.rows());
  }

  private int[] coversOf(int bay) {
    List<Integer> covers = new ArrayList<>();
    BoxVisits boxes = cargo.boxes;
    for (int box = 0; box < boxes.rows(); box++) {
      if (boxes.isCover(box) && boxes.coverBay.get(box) == bay) {
        covers.add(box);
      }
    }
    return covers.stream().mapToInt(Integer::intValue).toArray();
  }

  private void split(int call, int firstBay, int bayCount) {
    List<Integer> order = new ArrayList<>();
    for (int bay = firstBay; bay < firstBay + bayCount; bay++) {
      if (state.bays.open.get(bay) > 0) {
        order.add(bay);
      }
    }
    order.sort(
        Comparator.<Integer>comparingInt(bay -> cargo.bays.centreXMm.get(bay))
            .thenComparing(Comparator.naturalOrder()));
    long[] loads = order.stream().mapToLong(this::load).toArray();
    int first = cargo.calls.firstCrane.get(call);
    int count = cargo.calls.craneCount.get(call);
    int[] cranes =
        CraneSplit.split(
            loads,
            count,
            (crane, bay) ->
                rail.canReach(
                    first + crane,
                    cargo.bays.westXMm(order.get(bay)),
                    cargo.bays.eastXMm(order.get(bay))));
    for (int i = 0; i < loads.length; i++) {
      state.bays.crane.set(order.get(i), first + cranes[i]);
    }
    int[] xMm = order.stream().mapToInt(bay -> cargo.bays.centreXMm.get(bay)).toArray();
    int apartMm = rail.leastDistanceMm() + BayChoice.MARGIN_20_FT_MM;
    int[] ranks = new BayOrder(loads, xMm, cranes, count, apartMm).ranks();
    for (int i = 0; i < loads.length; i++) {
      state.bays.rank.set(order.get(i), ranks[i]);
    }
    for (int crane = first; crane < first + count; crane++) {
      state.duties.call.set(crane, call);
    }
  }

  private long load(int bay) {
    int off = state.phases.open.get(bay * Phase.COUNT + Phase.COVERS_OFF.ordinal());
    int on = state.phases.open.get(bay * Phase.COUNT + Phase.COVERS_ON.ordinal());
    return (state.bays.open.get(bay) - off - on) * MOVE_MS + (off + on) * COVER_MS;
  }
}
