package io.smartport.tos.quay;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.crane.Cranes;
import java.util.function.IntPredicate;

/**
 * The quay cranes on their one rail, in the order of their numbers from west to east: never
 * crossing, never nearer than the least distance, counted over the whole way of a crane.
 */
final class CraneRail {
  private final Cranes cranes;
  private final int leastDistanceMm;
  private final int westEndMm;
  private final int eastEndMm;

  CraneRail(CompiledSite site, Cranes cranes) {
    this.cranes = cranes;
    this.leastDistanceMm = site.stsModel().leastDistanceMm();
    this.westEndMm = site.quay().craneMinXMm();
    this.eastEndMm = site.quay().craneMaxXMm();
  }

  int leastDistanceMm() {
    return leastDistanceMm;
  }

  /**
   * Both ends of a part of the quay are within reach when all others make as much room as can be.
   */
  boolean canReach(int crane, int fromXMm, int toXMm) {
    int west = westEndMm + leastDistanceMm * crane;
    int east = eastEndMm - leastDistanceMm * (cranes.rows() - 1 - crane);
    return fromXMm >= west && toXMm <= east;
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
   * The neighbour that keeps the crane from x, when it is idle and there is room to go aside; else
   * -1.
   *
   * @param mayGo whether the neighbour has nothing that it could begin
   */
  int idleNeighbourInTheWay(int crane, int xMm, IntPredicate mayGo) {
    int neighbour = blocker(crane, xMm);
    if (neighbour < 0 || !cranes.isIdle(neighbour) || !mayGo.test(neighbour)) {
      return -1;
    }
    int aside = asideXMm(crane, neighbour, xMm);
    if (!isOnRail(aside) || aside == cranes.xMm(neighbour)) {
      return -1;
    }
    return isFree(neighbour, aside) ? neighbour : idleNeighbourInTheWay(neighbour, aside, mayGo);
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
