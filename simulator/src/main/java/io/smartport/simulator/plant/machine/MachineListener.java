package io.smartport.simulator.plant.machine;

/** Hears that a machine has something new to report; read its snapshot. */
@FunctionalInterface
public interface MachineListener {
  /** Called within the happening that changed it; must not call the machine back. */
  void changed(int machine);
}
