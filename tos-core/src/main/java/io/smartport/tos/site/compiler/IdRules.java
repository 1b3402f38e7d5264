package io.smartport.tos.site.compiler;

import io.smartport.tos.site.Place;
import io.smartport.tos.site.file.QuayFile.BerthFile;
import io.smartport.tos.site.file.QuayFile.CraneFile;
import io.smartport.tos.site.file.RoadsFile.CrossRoadFile;
import io.smartport.tos.site.file.SiteFile;
import io.smartport.tos.site.file.TrucksFile;
import io.smartport.tos.site.file.YardFile.ArmgFile;
import io.smartport.tos.site.file.YardFile.BlockFile;
import io.smartport.tos.site.layout.Stand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ids count from 0 without gaps, names occur once, and each truck has a parking place of its own.
 */
final class IdRules {
  private final SiteFile file;
  private final FindingList findings;

  IdRules(SiteFile file, FindingList findings) {
    this.file = file;
    this.findings = findings;
  }

  private record Named(int id, String name, String path) {}

  void check() {
    List<Named> named = new ArrayList<>();
    for (BerthFile berth : file.quay().berths()) {
      named.add(new Named(berth.id(), berth.name(), "quay.berths[" + named.size() + "]"));
    }
    unique("berth", named);
    named.clear();
    for (CraneFile crane : file.quay().cranes()) {
      named.add(new Named(crane.id(), crane.name(), "quay.cranes[" + named.size() + "]"));
    }
    unique("quay crane", named);
    named.clear();
    for (BlockFile block : file.yard().blocks()) {
      named.add(new Named(block.id(), block.name(), "yard.blocks[" + named.size() + "]"));
    }
    unique("block", named);
    unique("yard crane", yardCranes());
    unique("place", places());
    unique("truck", trucks());
    Set<String> roads = new HashSet<>();
    for (int i = 0; i < file.roads().crossRoads().size(); i++) {
      CrossRoadFile road = file.roads().crossRoads().get(i);
      findings.errorIf(
          !roads.add(road.name()),
          "roads.crossRoads[" + i + "].name",
          "the name " + road.name() + " stands twice");
    }
    homesArePlaces();
  }

  private List<Named> yardCranes() {
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < file.yard().blocks().size(); i++) {
      BlockFile block = file.yard().blocks().get(i);
      ArmgFile west = block.westCrane();
      ArmgFile east = block.eastCrane();
      named.add(new Named(west.id(), west.name(), "yard.blocks[" + i + "].westCrane"));
      named.add(new Named(east.id(), east.name(), "yard.blocks[" + i + "].eastCrane"));
    }
    return named;
  }

  private List<Named> places() {
    return Stand.all(file.places()).stream()
        .map(stand -> new Named(stand.id(), stand.name(), stand.pathInFile()))
        .toList();
  }

  private List<Named> trucks() {
    List<Named> named = new ArrayList<>();
    for (int group = 0; group < file.trucks().size(); group++) {
      TrucksFile trucks = file.trucks().get(group);
      for (int i = 0; i < trucks.count(); i++) {
        String name = "%s%03d".formatted(trucks.prefix(), trucks.firstNumber() + i);
        named.add(new Named(trucks.firstId() + i, name, "trucks[" + group + "]"));
      }
    }
    return named;
  }

  private void unique(String kind, List<Named> things) {
    Map<String, Named> names = new HashMap<>();
    for (int i = 0; i < things.size(); i++) {
      Named thing = things.get(i);
      if (thing.id() != i) {
        findings.error(
            thing.path(),
            kind + " " + thing.name(),
            "has id %d where %d is next; ids count from 0, without gaps and in order"
                .formatted(thing.id(), i));
      }
      findings.errorIf(thing.name().isBlank(), thing.path(), "the name is empty");
      if (names.putIfAbsent(thing.name(), thing) != null) {
        findings.error(
            thing.path(), kind + " " + thing.name(), "the name stands twice among its kind");
      }
    }
  }

  private void homesArePlaces() {
    List<Stand> stands = Stand.all(file.places());
    Set<Integer> taken = new HashSet<>();
    for (int group = 0; group < file.trucks().size(); group++) {
      TrucksFile trucks = file.trucks().get(group);
      for (int i = 0; i < trucks.count(); i++) {
        int home = trucks.firstHomePlaceId() + i;
        boolean parking =
            home >= 0 && home < stands.size() && stands.get(home).kind() == Place.Kind.PARKING;
        if (!parking || !taken.add(home)) {
          findings.error(
              "trucks[" + group + "].firstHomePlaceId",
              "%s%03d".formatted(trucks.prefix(), trucks.firstNumber() + i),
              "place %d is %s"
                  .formatted(home, parking ? "another truck's home" : "not a parking place"));
          break;
        }
      }
    }
  }
}
