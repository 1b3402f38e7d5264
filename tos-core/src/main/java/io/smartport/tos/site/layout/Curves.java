package io.smartport.tos.site.layout;

import io.smartport.tos.site.file.RoadsFile;

/**
 * The curves that all lanes are made of.
 *
 * @param radiusMm of an ordinary turn
 * @param easeRadiusMm of the wide part of an eased turn
 * @param easeAngle of the wide part, radians
 */
record Curves(double radiusMm, double easeRadiusMm, double easeAngle) {
  static Curves of(RoadsFile roads) {
    return new Curves(roads.radiusMm(), roads.easeRadiusMm(), roads.easeAngleMrad() / 1000.0);
  }

  /** How far an eased quarter turn goes along the lane beside which it is wide. */
  double easedAlongMm() {
    return radiusMm + (easeRadiusMm - radiusMm) * StrictMath.sin(easeAngle);
  }

  /** How far an eased quarter turn goes across that lane. */
  double easedAcrossMm() {
    return easeRadiusMm - (easeRadiusMm - radiusMm) * StrictMath.cos(easeAngle);
  }

  /** Length of a lane change of two arcs whose radii sum to {@code radiiMm}. */
  static double changeLengthMm(double lateralMm, double radiiMm) {
    return StrictMath.sqrt(lateralMm * (2 * radiiMm - lateralMm));
  }
}
