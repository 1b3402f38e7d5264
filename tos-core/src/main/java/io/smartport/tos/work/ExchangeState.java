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
 * gives; from TRANSFERRING on neither side goes. When the crane is found not to have begun, it is
 * BOTH_READY again. SUSPENDED while an incident holds the move: nothing is permitted, the sides
 * come and go, and afterwards it is what it would be without; a transfer that was under way is
 * permitted anew. CANCELLED with its move. A physical confirmation makes it DONE from every state
 * but CANCELLED.
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

  /** Neither done, suspended nor cancelled. */
  public boolean isOpen() {
    return this != DONE && this != SUSPENDED && this != CANCELLED;
  }

  /** From a column. */
  public static ExchangeState of(int ordinal) {
    return ALL[ordinal];
  }
}
