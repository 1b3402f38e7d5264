package io.smartport.tos.site.file;

import java.util.List;

/**
 * The quay of a site file.
 *
 * @param railZoneHalfWidthMm how far crane legs reach from a rail to either side
 * @param laneYMm portal lanes from the water; the first and the last are through lanes, those
 *     between them hand over
 * @param dockSegmentMm about so long is a segment of a hand-over lane
 */
public record QuayFile(
    int lengthMm,
    int draughtMm,
    int bollardPitchMm,
    int seasideRailYMm,
    int landsideRailYMm,
    int railZoneHalfWidthMm,
    int craneMinXMm,
    int craneMaxXMm,
    List<Integer> laneYMm,
    int dockSegmentMm,
    int backreachFromYMm,
    int backreachToYMm,
    List<BerthFile> berths,
    List<CraneFile> cranes) {
  /**
   * A berth and the two spurs that serve it.
   *
   * @param entryXMm the spur from the apron roads to the start of its lanes
   * @param exitXMm the spur from the end of its lanes to the apron roads
   * @param exitToNorthRoad whether the exit also leads to the north apron road
   */
  public record BerthFile(
      int id,
      String name,
      int westXMm,
      int eastXMm,
      int entryXMm,
      int exitXMm,
      boolean exitToNorthRoad) {}

  /** A quay crane and where it stands without work. */
  public record CraneFile(int id, String name, int homeXMm) {}
}
