package io.smartport.tos.site.layout;

import java.util.ArrayList;
import java.util.List;

/** A path of straights and arcs that is being drawn. */
final class Trace {
  private static final double QUARTER = StrictMath.PI / 2;

  private final Curves curves;
  private final Pose start;
  private final List<Move> moves = new ArrayList<>();
  private Pose end;

  Trace(Curves curves, double xMm, double yMm, double heading) {
    this.curves = curves;
    start = new Pose(xMm, yMm, heading);
    end = start;
  }

  Pose start() {
    return start;
  }

  Pose end() {
    return end;
  }

  List<Move> moves() {
    return moves;
  }

  /** Goes straight on; nothing when the length is below a millimetre. */
  Trace straight(double lengthMm) {
    return lengthMm < 1 ? this : add(lengthMm, 0);
  }

  /** Turns left by a quarter. */
  Trace left() {
    return add(curves.radiusMm() * QUARTER, curves.radiusMm());
  }

  /** Turns right by a quarter. */
  Trace right() {
    return add(curves.radiusMm() * QUARTER, -curves.radiusMm());
  }

  /** Turns by a quarter, wide at first. {@code side} is 1 for left, -1 for right. */
  Trace easedAway(int side) {
    return ease(side).rest(side);
  }

  /** Turns by a quarter, wide at the end. {@code side} is 1 for left, -1 for right. */
  Trace easedInto(int side) {
    return rest(side).ease(side);
  }

  /**
   * Changes lane by two arcs.
   *
   * @param lateralMm to the left positive
   * @param lengthMm along the lanes
   * @param wideFirst whether the first arc is the wide one; the other has the ordinary radius
   */
  Trace changeLane(double lateralMm, double lengthMm, boolean wideFirst) {
    double lateral = StrictMath.abs(lateralMm);
    int side = lateralMm > 0 ? 1 : -1;
    double angle = 2 * StrictMath.atan(lateral / lengthMm);
    double narrow = curves.radiusMm();
    double wide = lengthMm / StrictMath.sin(angle) - narrow;
    double first = wideFirst ? wide : narrow;
    double second = wideFirst ? narrow : wide;
    return add(angle * first, side * first).add(angle * second, -side * second);
  }

  private Trace ease(int side) {
    return add(curves.easeRadiusMm() * curves.easeAngle(), side * curves.easeRadiusMm());
  }

  private Trace rest(int side) {
    return add(curves.radiusMm() * (QUARTER - curves.easeAngle()), side * curves.radiusMm());
  }

  private Trace add(double lengthMm, double radiusMm) {
    Move move = new Move(lengthMm, radiusMm);
    moves.add(move);
    end = end.after(move);
    return this;
  }
}
