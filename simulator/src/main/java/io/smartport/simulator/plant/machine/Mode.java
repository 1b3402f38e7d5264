package io.smartport.simulator.plant.machine;

/** Whether a machine works. */
public enum Mode {
  AUTO,
  /** Stands still and goes on where it was when the stop ends. */
  STOPPED,
  /** Its controller is off; it takes no order and answers nothing until it has started again. */
  DOWN
}
