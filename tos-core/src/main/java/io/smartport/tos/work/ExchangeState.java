package io.smartport.tos.work;

/**
 * Hand-over of a box from one custodian to the next. Cells, slots and the backreach are passive:
 * they are always there, so their side is ready from the start.
 *
 * <pre>
 * state          giver there    taker there    both          permit sent     transferred
 * PLANNED        GIVER_READY    TAKER_THERE    -             -               -
 * GIVER_READY    (stays)        BOTH_READY     -             -               -
 * TAKER_THERE    BOTH_READY     (stays)        -             -               -
 * BOTH_READY     (stays)        (stays)        -             TRANSFERRING    -
 * TRANSFERRING   (stays)        (stays)        -             (stays)         DONE
 * </pre>
 *
 * A side that is replaced before TRANSFERRING takes the exchange back to what the other side alone
 * gives. SUSPENDED (by an incident) and CANCELLED (with its move) are not entered yet: a move with
 * an open incident is passed over, and its exchanges stay as they are.
 */
public enum ExchangeState {
  PLANNED,
  TAKER_THERE,
  GIVER_READY,
  BOTH_READY,
  TRANSFERRING,
  DONE,
  SUSPENDED,
  CANCELLED;

  private static final ExchangeState[] ALL = values();

  /** From a column. */
  public static ExchangeState of(int ordinal) {
    return ALL[ordinal];
  }
}
