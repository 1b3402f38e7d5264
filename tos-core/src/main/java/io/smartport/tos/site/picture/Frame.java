package io.smartport.tos.site.picture;

import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGraph;

/**
 * What of a site a picture shows, in metres.
 *
 * @param landM where the site ends
 * @param bottomM where the picture ends; the legend lies between
 */
record Frame(double westM, double eastM, double seaM, double landM, double bottomM) {
  private static final double MARGIN_M = 16;
  private static final double LEGEND_M = 44;

  static Frame around(CompiledSite site) {
    double west = 0;
    double east = site.quay().lengthMm() / 1000.0;
    double land = site.quay().backreachToYMm() / 1000.0;
    LaneGraph lanes = site.lanes();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      west = Math.min(west, lanes.startXMm(segment) / 1000.0);
      east = Math.max(east, lanes.startXMm(segment) / 1000.0);
    }
    for (Block block : site.blocks()) {
      land = Math.max(land, block.northYMm() / 1000.0);
    }
    double sea = -site.stsModel().outreachMm() / 1000.0;
    return new Frame(
        west - MARGIN_M,
        east + MARGIN_M,
        sea - MARGIN_M,
        land + MARGIN_M,
        land + MARGIN_M + LEGEND_M);
  }
}
