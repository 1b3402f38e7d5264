package io.smartport.tos.yard;

/** Which of the stacks that take a box it gets. */
interface SlotPolicy {
  /** Lower is better. */
  long cost(int stack, int height, int travelMm);

  /** Low stacks first, then short ways; see docs/decisions. */
  SlotPolicy LOWEST_THEN_NEAREST = (stack, height, travelMm) -> height * 100_000L + travelMm;
}
