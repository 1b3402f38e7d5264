package io.smartport.tos.site.compiler;

import io.smartport.tos.site.Access;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Rules of the swept contours: who stands at a place or dock blocks no through lane and no other
 * place; curves can be driven; no lane touches what stands on the ground.
 */
final class SweepRules {
  private final CompiledSite site;
  private final LaneGraph lanes;
  private final List<String> placePaths;
  private final SweepTable sweeps;
  private final FindingList findings;

  SweepRules(CompiledSite site, List<String> placePaths, SweepTable sweeps, FindingList findings) {
    this.site = site;
    this.placePaths = placePaths;
    this.sweeps = sweeps;
    this.findings = findings;
    lanes = site.lanes();
  }

  void check() {
    curvesCanBeDriven();
    int[] owners = placeOfSegment();
    for (Place place : site.places()) {
      standsAlone(place, place.stopSegment(), owners, placePaths.get(place.id()), "standing in it");
      if (place.waitIndex() >= 0) {
        int wait = place.in().get(place.waitIndex());
        standsAlone(place, wait, owners, placePaths.get(place.id()), "waiting for it");
      }
    }
    site.docks().forEach(this::blocksNoLane);
    new ObstacleRules(site, sweeps, findings).check();
  }

  private void curvesCanBeDriven() {
    int least = site.truckModel().leastRadiusMm();
    TreeSet<String> tight = new TreeSet<>();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      int radius = Math.abs(lanes.radiusMm(segment));
      if (radius != 0 && radius < least) {
        tight.add(lanes.laneName(segment) + " " + radius);
      }
    }
    if (!tight.isEmpty()) {
      findings.error(
          "roads.radiusMm",
          "curves",
          "the contour needs a radius of %d mm; too tight: %s".formatted(least, Names.few(tight)));
    }
  }

  private void standsAlone(Place place, int segment, int[] owners, String path, String how) {
    TreeSet<String> through = new TreeSet<>();
    TreeSet<String> places = new TreeSet<>();
    for (int other : lanes.conflicts(segment)) {
      if (lanes.access(other) == Access.THROUGH) {
        through.add(lanes.laneName(other));
      } else if (owners[other] >= 0 && owners[other] != place.id()) {
        places.add(site.places().get(owners[other]).name());
      }
    }
    if (!through.isEmpty()) {
      findings.error(
          path, place.name(), "a truck " + how + " blocks through lanes " + Names.few(through));
    }
    if (!places.isEmpty()) {
      findings.error(
          path,
          place.name(),
          "a truck " + how + " blocks ways of other places: " + Names.few(places));
    }
  }

  private int[] placeOfSegment() {
    int[] owners = new int[lanes.segmentCount()];
    Arrays.fill(owners, -1);
    for (Place place : site.places()) {
      owners[place.stopSegment()] = place.id();
      for (int segment : place.in().toArray()) {
        owners[segment] = place.id();
      }
      for (int segment : place.out().toArray()) {
        owners[segment] = place.id();
      }
    }
    return owners;
  }

  private void blocksNoLane(Dock dock) {
    List<String> through = new ArrayList<>();
    for (int segment : dock.inner().toArray()) {
      for (int other : lanes.conflicts(segment)) {
        if (lanes.isThrough(other)) {
          through.add(lanes.laneName(other));
        }
      }
    }
    if (!through.isEmpty()) {
      findings.error(
          dock.kind() == Dock.Kind.QUAY
              ? "quay.berths[" + dock.berthId() + "]"
              : "yard.blocks[" + dock.ownerId() + "]",
          dock.name(),
          "a truck standing in it blocks through lanes " + Names.few(new TreeSet<>(through)));
    }
  }
}
