package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.plant.truck.TruckState;
import java.util.ArrayList;
import java.util.List;

/** Machines that work, drive or are on their way. */
public final class BusyMachines {
  private BusyMachines() {}

  /** Their names with what they do; empty when all is at rest. */
  public static List<String> of(Plant plant) {
    List<String> busy = new ArrayList<>();
    for (Crane crane : plant.cranes()) {
      if (crane.snapshot().running()) {
        busy.add(crane.name() + " " + crane.snapshot().phase());
      }
    }
    for (Truck truck : plant.trucks()) {
      TruckState state = truck.snapshot().state();
      if (state == TruckState.DRIVING || state == TruckState.WAITING) {
        busy.add(truck.name() + " " + state);
      }
    }
    return busy;
  }
}
