package io.smartport.tos.quay;

import io.smartport.tos.quay.QuayState.Duties;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.crane.Cranes;

/**
 * The quay cranes on their one rail, in the order of their numbers from west to east: never
 * crossing, never nearer than the least distance, counted over the whole way of a crane.
 */
final class CraneRail {
  private final Cranes cranes;
  private final Duties duties;
  private final int leastDistanceMm;
  private final int westEndMm;
  private final int eastEndMm;

  CraneRail(CompiledSite site, QuayState state) {
    this.cranes = state.cranes;
    this.duties = state.duties;
    this.leastDistanceMm = site.stsModel().leastDistanceMm();
    this.westEndMm = site.quay().craneMinXMm();
    this.eastEndMm = site.quay().craneMaxXMm();
  }

  int leastDistanceMm() {
    return leastDistanceMm;
  }

  /** May the crane go to this x without coming near where a neighbour is or goes? */
  boolean isFree(int crane, int xMm) {
    return blocker(crane, xMm) < 0;
  }

  private int blocker(int crane, int xMm) {
    int from = Math.min(cranes.xMm(crane), xMm);
    int to = Math.max(cranes.xMm(crane), xMm);
    int west = crane - 1;
    if (west >= 0 && (!cranes.isKnown(west) || cranes.toXMm(west) + leastDistanceMm > from)) {
      return west;
    }
    int east = crane + 1;
    boolean isBlocked =
        east < cranes.rows()
            && (!cranes.isKnown(east) || cranes.fromXMm(east) - leastDistanceMm < to);
    return isBlocked ? east : -1;
  }

  /**
   * The neighbour that keeps the crane from x, when it has nothing to do or is itself kept from its
   * work, and there is room to go aside; else -1.
   */
  int idleNeighbourInTheWay(int crane, int xMm) {
    int neighbour = blocker(crane, xMm);
    if (neighbour < 0 || !cranes.isIdle(neighbour)) {
      return -1;
    }
    boolean mayGo = duties.bay.get(neighbour) < 0 || duties.blocked.get(neighbour) == 1;
    int aside = asideXMm(crane, neighbour, xMm);
    if (!mayGo || !isOnRail(aside) || aside == cranes.xMm(neighbour)) {
      return -1;
    }
    return isFree(neighbour, aside) ? neighbour : idleNeighbourInTheWay(neighbour, aside);
  }

  /** A crane can stand there. */
  boolean isOnRail(int xMm) {
    return xMm >= westEndMm && xMm <= eastEndMm;
  }

  /** Where a crane that stands in the way has to go so that another can come to x. */
  int asideXMm(int coming, int standing, int xMm) {
    if (standing < coming) {
      return Math.min(cranes.xMm(coming), xMm) - leastDistanceMm * (coming - standing);
    }
    return Math.max(cranes.xMm(coming), xMm) + leastDistanceMm * (standing - coming);
  }
}
