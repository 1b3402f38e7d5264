package io.smartport.tos.site;

import java.util.List;

/**
 * The quay, its rails and what lies between them.
 *
 * @param railZoneHalfWidthMm how far legs and bogies reach from a rail to either side; no lane but
 *     the crossings of {@link RailCrossing} enters this zone
 * @param craneMinXMm least x of a crane's centre
 * @param craneMaxXMm greatest x of a crane's centre
 * @param laneYMm centre lines of the portal lanes; lane 1 is at index 0
 * @param backreachFromYMm the hatch covers lie from here
 * @param backreachToYMm to here
 */
public record Quay(
    int lengthMm,
    int seasideRailYMm,
    int landsideRailYMm,
    int railZoneHalfWidthMm,
    int craneMinXMm,
    int craneMaxXMm,
    List<Integer> laneYMm,
    int backreachFromYMm,
    int backreachToYMm,
    int draughtMm,
    int bollardPitchMm,
    List<Berth> berths) {
  /** Keeps its own lists. */
  public Quay {
    laneYMm = List.copyOf(laneYMm);
    berths = List.copyOf(berths);
  }
}
