package io.smartport.tos.site.file;

import java.util.List;
import java.util.Optional;

/**
 * The roads of a site file: two apron roads, cross roads between the columns of blocks.
 *
 * @param radiusMm of ordinary curves
 * @param easeRadiusMm the wide part of a turn beside a hand-over lane, so that the tail does not
 *     swing into it
 * @param easeAngleMrad how much of the turn is wide
 * @param segmentMaxMm greatest length of a straight through segment
 * @param arcMaxMm greatest length of a piece of a curve
 * @param southYMm apron road towards -x
 * @param northYMm apron road towards +x
 * @param westLoopXMm joins the apron roads west of everything; without it the north road begins at
 *     the first cross road
 * @param eastLoopXMm joins the apron roads east of everything; without it the south road begins at
 *     the last cross road
 */
public record RoadsFile(
    int radiusMm,
    int easeRadiusMm,
    int easeAngleMrad,
    int segmentMaxMm,
    int arcMaxMm,
    int southYMm,
    int northYMm,
    Optional<Integer> westLoopXMm,
    Optional<Integer> eastLoopXMm,
    List<CrossRoadFile> crossRoads) {
  /**
   * A cross road between two columns of blocks.
   *
   * @param southboundXMm lane towards the quay, for the column west of it
   * @param northboundXMm lane away from the quay, for the column east of it
   */
  public record CrossRoadFile(
      String name, Optional<Integer> southboundXMm, Optional<Integer> northboundXMm) {}
}
