package io.smartport.tos.site.picture;

import io.smartport.tos.site.Berth;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Quay;

/** Water, quay, backreach and the stacks of the blocks. */
final class GroundLayer {
  private final CompiledSite site;
  private final Sheet sheet;
  private final Frame frame;

  GroundLayer(CompiledSite site, Sheet sheet, Frame frame) {
    this.site = site;
    this.sheet = sheet;
    this.frame = frame;
  }

  void draw() {
    Quay quay = site.quay();
    double length = quay.lengthMm() / 1000.0;
    sheet.fill(Ink.GROUND, frame.westM(), frame.seaM(), frame.eastM(), frame.bottomM());
    sheet.fill(Ink.WATER, frame.westM(), frame.seaM(), frame.eastM(), 0);
    sheet.line(Ink.WORKING, 3, 0, 0, length, 0);
    sheet.fill(
        Ink.FILL, 0, quay.backreachFromYMm() / 1000.0, length, quay.backreachToYMm() / 1000.0);
    double label = (site.cranes().getFirst().homeXMm() + 100_000) / 1000.0 - 50;
    sheet.text(
        Ink.MUTED,
        false,
        14,
        label,
        (quay.backreachFromYMm() + quay.backreachToYMm()) / 2000.0 + 6,
        false,
        "backreach: hatch covers");
    rail(quay.seasideRailYMm(), length);
    rail(quay.landsideRailYMm(), length);
    for (int x = 0; x <= length; x += 50) {
      boolean labelled = x % 100 == 0;
      sheet.line(Ink.MUTED, 1, x, 0, x, labelled ? -4 : -2);
      if (labelled) {
        sheet.text(Ink.MUTED, false, 14, x, -6.5, false, Integer.toString(x));
      }
    }
    for (Berth berth : quay.berths()) {
      berth(berth);
    }
    site.blocks().forEach(this::block);
  }

  private void rail(int yMm, double length) {
    sheet.line(Ink.MUTED, 1.5, 0, yMm / 1000.0, length, yMm / 1000.0);
  }

  private void berth(Berth berth) {
    double west = berth.westXMm() / 1000.0;
    double east = berth.eastXMm() / 1000.0;
    double y = -13;
    sheet.line(Ink.MUTED, 1.5, west + 1, y + 2, west + 1, y - 2, west + 1, y, east - 1, y);
    sheet.line(Ink.MUTED, 1.5, east - 1, y - 2, east - 1, y + 2);
    sheet.text(
        Ink.TEXT,
        true,
        18,
        west + 0.3 * (east - west),
        y - 4,
        false,
        "%s, %.0f m".formatted(berth.name(), east - west));
  }

  private void block(Block block) {
    double west = block.westXMm() / 1000.0;
    double south = block.southYMm() / 1000.0;
    double east = block.eastXMm() / 1000.0;
    double north = block.northYMm() / 1000.0;
    double bay = block.bayPitchMm() / 1000.0;
    double row = block.rowPitchMm() / 1000.0;
    sheet.fill(Ink.FILL, west, south, east, north);
    if (block.reeferBays() > 0) {
      sheet.fill(Ink.PLUGS, west, south, west + block.reeferBays() * bay, north);
    }
    for (int i = 0; i <= block.teuBays(); i++) {
      sheet.line(Ink.HAIRLINE, 1, west + i * bay, south, west + i * bay, north);
    }
    for (int i = 0; i <= block.rows(); i++) {
      sheet.line(Ink.HAIRLINE, 1, west, south + i * row, east, south + i * row);
    }
    sheet.frame(Ink.LINE, 1.2, west, south, east, north);
    double rail = site.armgModel().railOffsetMm() / 1000.0;
    double run = site.armgModel().overrunMm() / 1000.0;
    sheet.line(Ink.MUTED, 1.2, west - run, south - rail, east + run, south - rail);
    sheet.line(Ink.MUTED, 1.2, west - run, north + rail, east + run, north + rail);
    sheet.text(Ink.TEXT, true, 30, (west + east) / 2, (south + north) / 2, false, block.name());
  }
}
