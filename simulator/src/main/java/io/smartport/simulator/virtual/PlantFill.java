package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.cargo.Box;
import io.smartport.simulator.plant.cargo.HatchCover;
import io.smartport.simulator.plant.cargo.ShipStack;
import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.ShipBay;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts ship and boxes into the plant under the ids that the engine gives when it adopts the same
 * things: the yard's boxes in their order, then hatch covers, then what is on board.
 */
final class PlantFill {
  private static final int CALL = 0;
  private static final int LOWEST_HOLD_TIER = 2;
  private static final int ROWS_MAX = 100;

  private final CompiledSite site;
  private final CallSpec call;
  private final Plant plant;
  private final BoxNumbers numbers;
  private final List<HatchCover> covers = new ArrayList<>();
  private final List<Long> coverPlaces = new ArrayList<>();
  private final TreeMap<Integer, Integer> lowestTiers = new TreeMap<>();

  PlantFill(CompiledSite site, CallSpec call, Plant plant, BoxNumbers numbers) {
    this.site = site;
    this.call = call;
    this.plant = plant;
    this.numbers = numbers;
    findLowestTiers();
  }

  void fill(List<StandingBox> yard) {
    int id = 0;
    for (StandingBox standing : yard) {
      add(id, standing.box());
      plant.custody().place(id, standing.slot());
      id++;
    }
    id = nameCovers(id);
    plant.ships().arrive(stacks(), List.of());
    for (StowedBox box : call.plan().boxes()) {
      if (!call.isLoad(box)) {
        numbers.put(box, id);
        add(id, KnownBox.of(box));
        id++;
      }
    }
    for (StowedBox box : call.onBoard()) {
      CellPosition cell = box.cell();
      plant
          .custody()
          .place(numbers.id(box), PlaceCode.shipCell(CALL, cell.bay(), cell.row(), cell.tier()));
    }
    // The holds are full: now the covers close.
    plant.ships().arrive(List.of(), covers);
    for (int i = 0; i < covers.size(); i++) {
      plant.custody().placeCover(covers.get(i).id(), coverPlaces.get(i));
    }
  }

  private void add(int id, KnownBox box) {
    numbers.name(id, box);
    plant
        .boxes()
        .add(new Box(id, box.lengthFt(), box.heightMm(), box.massKg(), box.dgClasses() != 0));
  }

  /** Covers get the next ids; returns the first one behind them. */
  private int nameCovers(int firstId) {
    int id = firstId;
    for (ShipBay bay : call.geometry().bays()) {
      for (io.smartport.tos.cargo.HatchCover cover : bay.covers()) {
        int[] rows = cover.rows().stream().mapToInt(Integer::intValue).toArray();
        covers.add(new HatchCover(id, CALL, bay.number(), HatchCover.RowSet.of(rows)));
        coverPlaces.add(PlaceCode.hatch(CALL, bay.number(), cover.number()));
        numbers.nameCover(id, cover.name());
        id++;
      }
    }
    return id;
  }

  private List<ShipStack> stacks() {
    List<ShipStack> stacks = new ArrayList<>();
    for (ShipBay bay : call.geometry().bays()) {
      addStacks(stacks, bay, bay.number() - 1);
      addStacks(stacks, bay, bay.number() + 1);
    }
    return stacks;
  }

  /** A stack begins where its lowest box of the plan stands: hulls are narrow at their ends. */
  private void addStacks(List<ShipStack> stacks, ShipBay bay, int odd) {
    for (int row : bay.deckRows()) {
      stacks.add(stack(odd, row, lowest(odd, row, true, bay.firstDeckTier())));
    }
    for (int row : bay.holdRows()) {
      stacks.add(stack(odd, row, lowest(odd, row, false, LOWEST_HOLD_TIER)));
    }
  }

  private ShipStack stack(int odd, int row, int tier) {
    int floor = call.geometry().bottomZMm(new CellPosition(odd, row, tier), below -> 0);
    return new ShipStack(CALL, odd, row, tier, call.bayXMm(site, odd), call.rowYMm(row), floor);
  }

  private int lowest(int odd, int row, boolean deck, int otherwise) {
    return lowestTiers.getOrDefault(column(odd, row, deck), otherwise);
  }

  private static int column(int odd, int row, boolean deck) {
    return (odd * ROWS_MAX + row) * 2 + (deck ? 1 : 0);
  }

  private void findLowestTiers() {
    for (StowedBox box : call.plan().boxes()) {
      CellPosition cell = box.cell();
      for (int odd : new int[] {cell.foreBay(), cell.aftBay()}) {
        lowestTiers.merge(column(odd, cell.row(), cell.isDeck()), cell.tier(), Math::min);
      }
    }
  }
}
