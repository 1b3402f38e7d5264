package io.smartport.simulator.plant.audit;

/**
 * One line of the event log: what physically happened.
 *
 * @param atMs virtual time since the start of the run
 * @param machine name of the machine
 * @param from place code of a lift, else {@link #NO_PLACE}
 * @param to place code of a landing, else {@link #NO_PLACE}
 * @param headingMrad of a truck, 0 towards +x, counter-clockwise
 */
public record Happened(
    long atMs,
    String machine,
    Kind kind,
    Labels.Label label,
    long from,
    long to,
    int xMm,
    int yMm,
    int headingMrad) {
  /** No place. */
  public static final long NO_PLACE = Long.MIN_VALUE;

  /** What it was. */
  public enum Kind {
    LIFT,
    LAND,
    PASS,
    COVER_OFF,
    COVER_ON
  }
}
