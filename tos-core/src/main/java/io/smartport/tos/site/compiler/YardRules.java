package io.smartport.tos.site.compiler;

import io.smartport.tos.site.ArmgModel;
import io.smartport.tos.site.file.MachineFile;
import io.smartport.tos.site.file.YardFile;
import io.smartport.tos.site.file.YardFile.BlockFile;

/** Blocks lie on the grid, apart from each other, with their rails and lanes. */
final class YardRules {
  private final YardFile yard;
  private final ArmgModel armg;
  private final FindingList findings;

  YardRules(YardFile yard, MachineFile machines, FindingList findings) {
    this.yard = yard;
    this.findings = findings;
    armg = machines.armg();
  }

  void check() {
    positive("teuBays", yard.teuBays());
    positive("rows", yard.rows());
    positive("tiers", yard.tiers());
    positive("bayPitchMm", yard.bayPitchMm());
    positive("rowPitchMm", yard.rowPitchMm());
    positive("rowDistanceMm", yard.rowDistanceMm());
    findings.errorIf(
        yard.dockSegmentMm() < 2_000 || yard.dockSegmentMm() > 20_000,
        "yard.dockSegmentMm",
        "is " + yard.dockSegmentMm() + ", must be 2000 to 20000");
    findings.errorIf(
        yard.outerLaneMm() - yard.innerLaneMm() < 3_500,
        "yard.outerLaneMm",
        "must lie 3500 mm or more seawards of innerLaneMm");
    findings.errorIf(
        (long) yard.teuBays() * yard.bayPitchMm() < 2L * armg.lengthMm() + armg.leastGapMm(),
        "yard.teuBays",
        "two cranes do not fit on a block");
    findings.errorIf(yard.blocks().isEmpty(), "yard.blocks", "a block is needed");
    for (int i = 0; i < yard.blocks().size(); i++) {
      BlockFile block = yard.blocks().get(i);
      String path = "yard.blocks[" + i + "]";
      findings.errorIf(
          block.column() < 1 || block.column() > yard.columnXMm().size(),
          path + ".column",
          "block %s: there is no column %d".formatted(block.name(), block.column()));
      findings.errorIf(
          block.row() < 1 || block.row() > 100,
          path + ".row",
          "block %s: row %d is not 1 to 100".formatted(block.name(), block.row()));
      findings.errorIf(
          block.reeferBays() < 0 || block.reeferBays() > yard.teuBays(),
          path + ".reeferBays",
          "is %d, must be 0 to %d".formatted(block.reeferBays(), yard.teuBays()));
    }
    if (!findings.hasErrors()) {
      pairs();
    }
  }

  private void pairs() {
    for (int i = 0; i < yard.blocks().size(); i++) {
      for (int j = 0; j < i; j++) {
        BlockFile one = yard.blocks().get(i);
        BlockFile other = yard.blocks().get(j);
        long acrossX = Math.abs(westX(one) - westX(other));
        long acrossY = Math.abs((long) one.row() - other.row()) * yard.rowDistanceMm();
        long length = (long) yard.teuBays() * yard.bayPitchMm();
        long depth = (long) yard.rows() * yard.rowPitchMm();
        int rail = 2 * (armg.railOffsetMm() + armg.railZoneHalfWidthMm());
        String reason = null;
        if (acrossX < length && acrossY < depth) {
          reason = "its stacks overlap those of block " + other.name();
        } else if (acrossX < length + 2L * armg.overrunMm() && acrossY < depth + rail) {
          reason = "its crane rails overlap those of block " + other.name();
        }
        if (reason != null) {
          findings.error("yard.blocks[" + i + "]", "block " + one.name(), reason);
        }
      }
    }
  }

  private long westX(BlockFile block) {
    return yard.columnXMm().get(block.column() - 1);
  }

  private void positive(String key, int value) {
    findings.errorIf(value <= 0, "yard." + key, "is " + value + ", must be positive");
  }
}
