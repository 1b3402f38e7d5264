package io.smartport.tos.site;

import java.util.List;

/**
 * A hand-over lane, driven towards +x. A truck may stop with its centre at any x from {@link
 * #minStopXMm} to {@link #maxStopXMm}; there it blocks no through segment.
 *
 * @param id from 0, quay docks first
 * @param ownerId the block's id, or the portal lane's number from 1
 * @param berthId the berth that a quay dock serves (each lane has one dock at each berth); -1 at a
 *     block
 * @param yMm the lane's centre line
 * @param inner its segments in driving order, straight
 * @param entries by inner index; some indices may have two, from different roads
 * @param exits by inner index
 */
public record Dock(
    int id,
    String name,
    Kind kind,
    int ownerId,
    int berthId,
    int yMm,
    int minStopXMm,
    int maxStopXMm,
    SegmentPath inner,
    List<Connector> entries,
    List<Connector> exits) {
  /** Keeps its own lists. */
  public Dock {
    entries = List.copyOf(entries);
    exits = List.copyOf(exits);
  }

  /** Whether a truck's centre may stop at this x. */
  public boolean serves(int xMm) {
    return xMm >= minStopXMm && xMm <= maxStopXMm;
  }

  /** Where the dock lies. */
  public enum Kind {
    /** Under the quay cranes. */
    QUAY,
    /** Under the cantilever of a block's cranes. */
    BLOCK
  }
}
