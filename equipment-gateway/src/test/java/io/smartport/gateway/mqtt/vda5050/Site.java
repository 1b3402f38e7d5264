package io.smartport.gateway.mqtt.vda5050;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.compiler.SiteCompiler;
import io.smartport.tos.site.file.SiteFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The small site and ways on it. */
final class Site {
  static final CompiledSite SMALL =
      SiteCompiler.compile(SiteFiles.read(Path.of("../sites/small.yaml"))).site().orElseThrow();
  static final LaneGraph LANES = SMALL.lanes();
  static final LaneIds IDS = new LaneIds(LANES);

  private Site() {}

  /** Some way of so many segments. */
  static List<Integer> path(int length, long seed) {
    Random random = new Random(seed);
    List<Integer> path = new ArrayList<>();
    path.add(random.nextInt(LANES.segmentCount()));
    while (path.size() < length) {
      int[] next = LANES.successors(path.getLast());
      if (next.length == 0) {
        path.clear();
        path.add(random.nextInt(LANES.segmentCount()));
      } else {
        path.add(next[random.nextInt(next.length)]);
      }
    }
    return path;
  }
}
