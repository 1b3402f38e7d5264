package io.smartport.simulator.plant.cargo;

import io.smartport.simulator.plant.machine.Refusal;

/** Hears of what breaks the order of stacks, and of boxes that land in the yard. */
public interface StackOrderWatch {
  /** A box was, or would have been, lifted from under another or set where nothing carries it. */
  void stackOrder(int box, long place, Refusal reason);

  /** A box stood in the yard before the run began. */
  void placedInYard(int box);

  /** A box was set down in the yard. */
  void landedInYard(int box);

  /** A box left the yard. */
  void leftYard(int box);
}
