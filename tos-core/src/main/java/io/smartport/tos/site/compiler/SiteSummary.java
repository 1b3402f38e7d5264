package io.smartport.tos.site.compiler;

import io.smartport.tos.site.Berth;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.Place;
import io.smartport.tos.site.SegmentPath;
import java.util.ArrayList;
import java.util.List;

/**
 * What a site holds, and its loops: from the middle of a berth to the middle of a block and back to
 * the same place, mean over the portal lanes, on an empty site.
 *
 * @param loops by berth, then block
 */
public record SiteSummary(CompiledSite site, List<Loop> loops) {
  /** Keeps its own list. */
  public SiteSummary {
    loops = List.copyOf(loops);
  }

  /** A loop; time with acceleration, from standstill to standstill, without any handling. */
  public record Loop(int berthId, int blockId, double lengthM, double seconds) {}

  /** Measures a site. */
  public static SiteSummary of(CompiledSite site) {
    FreeRoute routes = new FreeRoute(site);
    List<Loop> loops = new ArrayList<>();
    for (Berth berth : site.quay().berths()) {
      for (Block block : site.blocks()) {
        loops.add(loop(site, routes, berth, block));
      }
    }
    return new SiteSummary(site, loops);
  }

  private static Loop loop(CompiledSite site, FreeRoute routes, Berth berth, Block block) {
    Dock blockDock = site.blockDock(block.id());
    int there = middle(blockDock);
    double length = 0;
    double seconds = 0;
    int lanes = 0;
    for (Dock dock : site.docks()) {
      if (dock.kind() == Dock.Kind.QUAY && dock.berthId() == berth.id()) {
        int here = middle(dock);
        SegmentPath out = routes.between(dock, here, blockDock, there);
        SegmentPath back = routes.between(blockDock, there, dock, here);
        length += (routes.lengthMm(out) + routes.lengthMm(back)) / 1000;
        seconds += routes.seconds(out) + routes.seconds(back);
        lanes++;
      }
    }
    return new Loop(berth.id(), block.id(), length / lanes, seconds / lanes);
  }

  private static int middle(Dock dock) {
    return dock.inner().get(dock.inner().size() / 2);
  }

  /** Mean length of a berth's loops, metres. */
  public double meanLengthM(int berthId) {
    return loops.stream()
        .filter(loop -> loop.berthId() == berthId)
        .mapToDouble(Loop::lengthM)
        .average()
        .orElse(Double.NaN);
  }

  /** Mean time of a berth's loops, seconds. */
  public double meanSeconds(int berthId) {
    return loops.stream()
        .filter(loop -> loop.berthId() == berthId)
        .mapToDouble(Loop::seconds)
        .average()
        .orElse(Double.NaN);
  }

  /** The summary as lines of text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("site %s, hash %016x%n".formatted(site.name(), site.hash()));
    text.append(
        "%d m quay, %d berths, %d STS, %d blocks, %d ARMG, %d trucks%n"
            .formatted(
                site.quay().lengthMm() / 1000,
                site.quay().berths().size(),
                site.cranes().size(),
                site.blocks().size(),
                site.armgs().size(),
                site.trucks().size()));
    text.append(
        "%d stations, %d chargers, %d parking places, %d docks%n"
            .formatted(
                count(Place.Kind.STATION),
                count(Place.Kind.CHARGER),
                count(Place.Kind.PARKING),
                site.docks().size()));
    int segments = site.lanes().segmentCount();
    int through = 0;
    long conflicts = 0;
    for (int segment = 0; segment < segments; segment++) {
      through += site.lanes().isThrough(segment) ? 1 : 0;
      conflicts += site.lanes().conflictCount(segment);
    }
    text.append(
        "%d segments (%d through), %d nodes, %.1f conflicts a segment%n"
            .formatted(segments, through, site.lanes().nodeCount(), conflicts / (double) segments));
    return text.append(loopTable()).toString();
  }

  private String loopTable() {
    StringBuilder text = new StringBuilder();
    text.append("loop berth - block - berth on an empty site, driving only%n".formatted());
    text.append("%-8s".formatted("block"));
    for (Berth berth : site.quay().berths()) {
      text.append("%18s".formatted(berth.name()));
    }
    text.append(System.lineSeparator());
    for (Block block : site.blocks()) {
      text.append("%-8s".formatted(block.name()));
      for (Loop loop : loops) {
        if (loop.blockId() == block.id()) {
          text.append("%9.0f m %5.0f s".formatted(loop.lengthM(), loop.seconds()));
        }
      }
      text.append(System.lineSeparator());
    }
    text.append("%-8s".formatted("mean"));
    for (Berth berth : site.quay().berths()) {
      text.append("%9.0f m %5.0f s".formatted(meanLengthM(berth.id()), meanSeconds(berth.id())));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private long count(Place.Kind kind) {
    return site.places().stream().filter(place -> place.kind() == kind).count();
  }
}
