package io.smartport.tos.work;

/**
 * A choice with its next best alternatives.
 *
 * @param cost in the unit of the kind
 * @param alternatives choice, cost, choice, cost ..., best first, at most {@value #MOST} pairs
 */
// Never compared by value; arrays because they are made for every decision.
@SuppressWarnings("ArrayRecordComponent")
public record Decision(
    Kind kind, long subject, long chosen, long cost, Rule rule, long[] alternatives) {
  /** Alternatives that a record keeps. */
  public static final int MOST = 3;

  private static final long[] NO_ALTERNATIVES = {};

  /** A choice that had no alternatives worth a record. */
  public static Decision only(Kind kind, long subject, long chosen, long cost, Rule rule) {
    return new Decision(kind, subject, chosen, cost, rule, NO_ALTERNATIVES);
  }

  /** What was chosen for what. */
  public enum Kind {
    /** Subject: move; choice: truck; cost: ms to its pick-up. */
    TRUCK_FOR_MOVE,
    /** Subject: move; choice: block; cost: ms of drive and of work before it. */
    BLOCK_FOR_MOVE,
    /** Subject: move; choice: slot; cost: tiers below. */
    SLOT_FOR_MOVE,
    /** Subject: quay crane; choice: move; cost: place in the work queue. */
    MOVE_FOR_QUAY_CRANE,
    /** Subject: quay crane; choice: 40' bay; cost: moves in it. */
    BAY_FOR_QUAY_CRANE,
    /** Subject: yard crane; choice: move; cost: mm of gantry travel. */
    MOVE_FOR_YARD_CRANE,
    /** Subject: truck; choice: parking place or charger; cost: ms of drive. */
    PLACE_FOR_TRUCK,
    /** Subject: truck; choice: station; cost: ms of drive and of waiting. */
    STATION_FOR_TRUCK
  }

  /** Which rule bound the choice. */
  public enum Rule {
    LEAST_COST,
    FIRST_IN_SEQUENCE,
    ONLY_CHOICE,
    TRUCK_IS_THERE,
    NEIGHBOUR_CRANE,
    LOW_BATTERY
  }
}
