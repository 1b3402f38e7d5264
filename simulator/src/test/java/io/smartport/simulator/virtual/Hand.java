package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.cargo.Custody;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.PlaceCode;

/** People who move boxes by themselves, behind the engine's back. */
final class Hand {
  private final TerminalWorld world;
  private final Custody custody;

  Hand(TerminalWorld world) {
    this.world = world;
    this.custody = world.plant().custody();
  }

  /** Sets a box down in some slot; the slot. */
  long toTheYard(int box) {
    custody.remove(box);
    for (Block block : world.spec().site().blocks().reversed()) {
      for (int bay = 50; bay > 0; bay -= 4) {
        for (int row = 1; row <= block.rows(); row++) {
          if (isPut(box, PlaceCode.slot(block.id(), bay, row, 1))) {
            return custody.placeOf(box);
          }
        }
      }
    }
    throw new AssertionError("no room in the yard for box " + box);
  }

  /** Sets a box on a truck. */
  void onto(int box, int truckMachine) {
    custody.remove(box);
    custody.place(box, PlaceCode.truck(truckMachine));
  }

  private boolean isPut(int box, long slot) {
    try {
      custody.place(box, slot);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
