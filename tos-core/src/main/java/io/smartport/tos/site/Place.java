package io.smartport.tos.site;

/**
 * A fixed place where a truck stands. Its segments have access {@link Access#DOCK} and serve only
 * trucks that go to it or leave it.
 *
 * @param id from 0, stations first, then chargers, then parking
 * @param in from the end node of a through segment to the start of {@code stopSegment}
 * @param stopOffsetMm where on {@code stopSegment} the truck's centre stops
 * @param out from the end of {@code stopSegment} to the start node of a through segment
 * @param waitIndex at the end of {@code in.get(waitIndex)} one more truck may wait clear of all
 *     traffic; -1 when there is no such room
 */
public record Place(
    int id,
    String name,
    Kind kind,
    SegmentPath in,
    int stopSegment,
    int stopOffsetMm,
    SegmentPath out,
    int waitIndex) {
  /** What the place is for. */
  public enum Kind {
    /** Twist-locks are put on and taken off here. */
    STATION,
    /** A battery charger. */
    CHARGER,
    /** Trucks wait here. */
    PARKING
  }
}
