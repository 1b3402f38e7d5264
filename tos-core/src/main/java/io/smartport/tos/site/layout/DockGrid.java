package io.smartport.tos.site.layout;

/**
 * The nodes of a hand-over lane.
 *
 * @param westXMm node 0
 * @param pitchMm from node to node
 * @param count number of steps, even
 */
record DockGrid(double westXMm, double pitchMm, int count) {
  /** An even number of steps of about {@code aboutMm}. */
  static DockGrid over(double westXMm, double eastXMm, double aboutMm) {
    double length = eastXMm - westXMm;
    int count = (int) StrictMath.max(4, 2 * StrictMath.rint(length / aboutMm / 2));
    return new DockGrid(westXMm, length / count, count);
  }

  /** x of a node; also between and beyond the nodes. */
  double x(double node) {
    return westXMm + node * pitchMm;
  }
}
