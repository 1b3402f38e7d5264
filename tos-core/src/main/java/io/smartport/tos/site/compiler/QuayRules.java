package io.smartport.tos.site.compiler;

import io.smartport.tos.site.file.MachineFile;
import io.smartport.tos.site.file.QuayFile;
import io.smartport.tos.site.file.QuayFile.BerthFile;
import io.smartport.tos.site.file.QuayFile.CraneFile;
import java.util.List;

/** Rails, portal lanes, berths and cranes fit the quay and each other. */
final class QuayRules {
  private final QuayFile quay;
  private final MachineFile machines;
  private final FindingList findings;

  QuayRules(QuayFile quay, MachineFile machines, FindingList findings) {
    this.quay = quay;
    this.machines = machines;
    this.findings = findings;
  }

  void check() {
    findings.errorIf(quay.lengthMm() <= 0, "quay.lengthMm", "must be positive");
    findings.errorIf(quay.draughtMm() <= 0, "quay.draughtMm", "must be positive");
    findings.errorIf(quay.bollardPitchMm() <= 0, "quay.bollardPitchMm", "must be positive");
    findings.errorIf(
        quay.dockSegmentMm() < 2_000 || quay.dockSegmentMm() > 20_000,
        "quay.dockSegmentMm",
        "is " + quay.dockSegmentMm() + ", must be 2000 to 20000");
    findings.errorIf(
        quay.seasideRailYMm() - quay.railZoneHalfWidthMm() < 0,
        "quay.seasideRailYMm",
        "the rail zone reaches over the quay edge");
    findings.errorIf(
        quay.landsideRailYMm() - quay.seasideRailYMm() <= 2 * quay.railZoneHalfWidthMm(),
        "quay.landsideRailYMm",
        "the zones of the two rails overlap");
    findings.errorIf(
        quay.backreachFromYMm() < quay.landsideRailYMm()
            || quay.backreachToYMm() <= quay.backreachFromYMm(),
        "quay.backreachFromYMm",
        "the backreach must lie landwards of the landside rail");
    lanes();
    berths();
    cranes();
  }

  private void lanes() {
    List<Integer> lanes = quay.laneYMm();
    findings.errorIf(
        lanes.size() < 3, "quay.laneYMm", "two through lanes and a lane between are needed");
    int half = machines.truck().widthMm() / 2 + machines.truck().contourMarginMm();
    for (int i = 0; i < lanes.size(); i++) {
      findings.errorIf(
          i > 0 && lanes.get(i) - lanes.get(i - 1) <= 2 * half,
          "quay.laneYMm[" + i + "]",
          "trucks on lanes %d and %d would touch".formatted(i, i + 1));
      findings.errorIf(
          lanes.get(i) - half <= quay.seasideRailYMm() + quay.railZoneHalfWidthMm()
              || lanes.get(i) + half >= quay.landsideRailYMm() - quay.railZoneHalfWidthMm(),
          "quay.laneYMm[" + i + "]",
          "a truck on lane %d would touch the legs of a crane".formatted(i + 1));
    }
  }

  private void berths() {
    findings.errorIf(quay.berths().isEmpty(), "quay.berths", "a berth is needed");
    int end = 0;
    int exit = Integer.MIN_VALUE;
    for (int i = 0; i < quay.berths().size(); i++) {
      BerthFile berth = quay.berths().get(i);
      String path = "quay.berths[" + i + "]";
      findings.errorIf(
          berth.westXMm() < 0 || berth.eastXMm() > quay.lengthMm(),
          path,
          "berth %s lies outside the quay (0 to %d)".formatted(berth.name(), quay.lengthMm()));
      findings.errorIf(
          berth.westXMm() < end || berth.eastXMm() <= berth.westXMm(),
          path,
          "berth %s overlaps the one before it or has no length".formatted(berth.name()));
      findings.errorIf(
          berth.exitXMm() - berth.entryXMm() < 100_000,
          path,
          "less than 100 m from the entry spur to the exit spur");
      findings.errorIf(
          berth.entryXMm() <= exit, path, "its entry spur must lie east of the exit before it");
      end = berth.eastXMm();
      exit = berth.exitXMm();
    }
  }

  private void cranes() {
    List<CraneFile> cranes = quay.cranes();
    findings.errorIf(cranes.isEmpty(), "quay.cranes", "a crane is needed");
    for (int i = 0; i < cranes.size(); i++) {
      int home = cranes.get(i).homeXMm();
      String path = "quay.cranes[" + i + "].homeXMm";
      findings.errorIf(
          home < quay.craneMinXMm() || home > quay.craneMaxXMm(),
          path,
          "%d is beyond the rail's ends (%d to %d)"
              .formatted(home, quay.craneMinXMm(), quay.craneMaxXMm()));
      findings.errorIf(
          i > 0 && home - cranes.get(i - 1).homeXMm() < machines.sts().leastDistanceMm(),
          path,
          "cranes stand from west to east, %d apart at least"
              .formatted(machines.sts().leastDistanceMm()));
    }
  }
}
