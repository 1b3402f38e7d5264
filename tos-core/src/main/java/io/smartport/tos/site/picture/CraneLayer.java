package io.smartport.tos.site.picture;

import io.smartport.tos.site.Armg;
import io.smartport.tos.site.ArmgModel;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Quay;
import io.smartport.tos.site.Sts;

/** Quay cranes at home and yard cranes at the ends of their blocks. */
final class CraneLayer {
  private final CompiledSite site;
  private final Sheet sheet;

  CraneLayer(CompiledSite site, Sheet sheet) {
    this.site = site;
    this.sheet = sheet;
  }

  void draw() {
    site.cranes().forEach(this::sts);
    site.armgs().forEach(this::armg);
  }

  private void sts(Sts crane) {
    Quay quay = site.quay();
    double x = crane.homeXMm() / 1000.0;
    double half = site.stsModel().widthOverBuffersMm() / 2000.0;
    double sea = quay.seasideRailYMm() / 1000.0;
    double land = quay.landsideRailYMm() / 1000.0;
    double tip = sea - site.stsModel().outreachMm() / 1000.0;
    double tail = land + site.stsModel().backreachMm() / 1000.0;
    sheet.line(Ink.IDLE, 1.6, x - 3, tip, x - 3, tail, x + 3, tail, x + 3, tip, x - 3, tip);
    double leg = quay.railZoneHalfWidthMm() / 1000.0;
    for (double rail : new double[] {sea, land}) {
      sheet.fill(Ink.PANEL, x - half, rail - leg, x + half, rail + leg);
      sheet.frame(Ink.IDLE, 1.6, x - half, rail - leg, x + half, rail + leg);
    }
    sheet.text(Ink.TEXT, true, 16, x + 10, land + 5, false, crane.name());
  }

  private void armg(Armg crane) {
    ArmgModel model = site.armgModel();
    Block block = site.blocks().get(crane.blockId());
    double half = model.lengthMm() / 2000.0;
    double run = model.overrunMm() / 1000.0;
    boolean west = crane.side() == Armg.Side.WEST;
    double x = west ? block.westXMm() / 1000.0 - run + half : block.eastXMm() / 1000.0 + run - half;
    double south = site.blockDock(block.id()).yMm() / 1000.0 - 2;
    double north = (block.northYMm() + block.southYMm()) / 1000.0 - south;
    double rail = model.railOffsetMm() / 1000.0;
    double leg = model.railZoneHalfWidthMm() / 1000.0;
    sheet.line(
        Ink.IDLE, 1.4, x - 1.2, south, x + 1.2, south, x + 1.2, north, x - 1.2, north, x - 1.2,
        south);
    for (double at :
        new double[] {block.southYMm() / 1000.0 - rail, block.northYMm() / 1000.0 + rail}) {
      sheet.fill(Ink.PANEL, x - half, at - leg, x + half, at + leg);
      sheet.frame(Ink.IDLE, 1.4, x - half, at - leg, x + half, at + leg);
    }
    sheet.text(
        Ink.MUTED,
        false,
        12,
        x + (west ? 4.5 : -4.5),
        (block.southYMm() + block.northYMm()) / 2000.0,
        true,
        crane.name());
  }
}
