package io.smartport.tos.yard;

import io.smartport.tos.site.Armg;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.crane.Cranes;

/**
 * The rails of the blocks, with at most two cranes on each: never nearer than the least distance,
 * counted over the whole way of a crane. The ends of a rail belong to the crane of that side.
 */
final class YardRail {
  private final CompiledSite site;
  private final Ground ground;
  private final Cranes cranes;
  private final int distanceMm;

  YardRail(CompiledSite site, Ground ground, Cranes cranes) {
    this.site = site;
    this.ground = ground;
    this.cranes = cranes;
    this.distanceMm = site.armgModel().lengthMm() + site.armgModel().leastGapMm();
  }

  private boolean isWest(int crane) {
    return site.armgs().get(crane).side() == Armg.Side.WEST;
  }

  /** The other crane of the block, or -1. */
  int partner(int crane) {
    for (int other : ground.block(site.armgs().get(crane).blockId()).armgIds()) {
      if (other != crane) {
        return other;
      }
    }
    return -1;
  }

  private int westEndMm(int crane) {
    Block block = ground.block(site.armgs().get(crane).blockId());
    int end = block.westXMm() - site.armgModel().overrunMm() + site.armgModel().lengthMm() / 2;
    return isWest(crane) || partner(crane) < 0 ? end : end + distanceMm;
  }

  private int eastEndMm(int crane) {
    Block block = ground.block(site.armgs().get(crane).blockId());
    int length = block.teuBays() * block.bayPitchMm();
    int end =
        block.westXMm() + length + site.armgModel().overrunMm() - site.armgModel().lengthMm() / 2;
    return isWest(crane) && partner(crane) >= 0 ? end - distanceMm : end;
  }

  /**
   * The way between two places and the crane is on its own part of the rail, and not in the way of
   * a partner that cannot go aside.
   */
  boolean reaches(int crane, int fromXMm, int toXMm) {
    if (fromXMm < westEndMm(crane) || toXMm > eastEndMm(crane)) {
      return false;
    }
    int partner = partner(crane);
    return partner < 0
        || (cranes.isKnown(partner)
            && (cranes.isIdle(partner) || !isInTheWay(partner, crane, fromXMm, toXMm)));
  }

  /** The partner is where the crane has to be on its way between two places. */
  boolean isInTheWay(int partner, int crane, int fromXMm, int toXMm) {
    return isWest(crane)
        ? eastmost(crane, toXMm) + distanceMm > cranes.fromXMm(partner)
        : westmost(crane, fromXMm) - distanceMm < cranes.toXMm(partner);
  }

  /** Where the partner has to go so that the crane can be between two places. */
  int asideXMm(int partner, int crane, int fromXMm, int toXMm) {
    return isWest(crane)
        ? Math.min(eastmost(crane, toXMm) + distanceMm, eastEndMm(partner))
        : Math.max(westmost(crane, fromXMm) - distanceMm, westEndMm(partner));
  }

  private int westmost(int crane, int xMm) {
    return Math.min(cranes.xMm(crane), xMm);
  }

  private int eastmost(int crane, int xMm) {
    return Math.max(cranes.xMm(crane), xMm);
  }
}
