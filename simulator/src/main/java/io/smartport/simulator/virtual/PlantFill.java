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

/**
 * Puts ship and boxes into the plant under the ids that the engine gives when it adopts the same
 * things: the yard's boxes in their order, then hatch covers, then what is on board.
 */
final class PlantFill {
  private static final int CALL = 0;

  private final CompiledSite site;
  private final CallSpec call;
  private final Plant plant;
  private final BoxNumbers numbers;
  private final List<HatchCover> covers = new ArrayList<>();
  private final List<Long> coverPlaces = new ArrayList<>();

  PlantFill(CompiledSite site, CallSpec call, Plant plant, BoxNumbers numbers) {
    this.site = site;
    this.call = call;
    this.plant = plant;
    this.numbers = numbers;
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
          .place(
              numbers.id(box),
              PlaceCode.shipCell(CALL, cell.bay(), cell.row(), cell.tier()));
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

  private void addStacks(List<ShipStack> stacks, ShipBay bay, int odd) {
    int x = call.bayXMm(site, odd);
    for (int row : bay.deckRows()) {
      int deck = call.geometry().measures().deckZMm();
      stacks.add(
          new ShipStack(CALL, odd, row, bay.firstDeckTier(), x, call.rowYMm(row), deck));
    }
    for (int row : bay.holdRows()) {
      stacks.add(new ShipStack(CALL, odd, row, 2, x, call.rowYMm(row), bay.holdFloorZMm()));
    }
  }
}
