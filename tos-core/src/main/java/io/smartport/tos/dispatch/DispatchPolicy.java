package io.smartport.tos.dispatch;

/**
 * Figures that dispatch uses.
 *
 * @param trucksPerCraneMax trucks that may serve one quay crane at a time
 * @param lookAheadMoves moves ahead of a quay crane for which boxes are dug out
 * @param chargeBelowPermille an empty truck below this goes to a charger
 */
public record DispatchPolicy(int trucksPerCraneMax, int lookAheadMoves, int chargeBelowPermille) {
  /** Until a policy is configured. */
  public static final DispatchPolicy DEFAULT = new DispatchPolicy(12, 12, 300);
}
