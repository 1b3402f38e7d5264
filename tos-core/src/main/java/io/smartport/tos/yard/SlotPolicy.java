package io.smartport.tos.yard;

/** Which of the stacks that take a box it gets. */
interface SlotPolicy {
  /** Empty ground is as dear as the third tier: it is the last thing to be broken into. */
  long NEW_GROUND = 300_000L;

  /** A 20' box that takes half of the ground of a 40' box. */
  long PAIR = 150_000L;

  /**
   * Lower is better.
   *
   * @param height boxes that stand there
   * @param breaksPair a 20' box on ground whose other half is empty
   */
  long cost(int height, boolean breaksPair, int travelMm);

  /** Low stacks first, then short ways; see docs/decisions. */
  SlotPolicy LOWEST_THEN_NEAREST =
      (height, breaksPair, travelMm) ->
          (height == 0 ? NEW_GROUND : height * 100_000L) + (breaksPair ? PAIR : 0) + travelMm;
}
