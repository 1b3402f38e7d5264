package io.smartport.tos.site.picture;

import io.smartport.tos.site.CompiledSite;
import java.awt.Color;

/** Title, scale bar and legend below the site. */
final class LegendLayer {
  private static final double TEXT_PX = 16;

  private final CompiledSite site;
  private final Sheet sheet;
  private final Frame frame;

  LegendLayer(CompiledSite site, Sheet sheet, Frame frame) {
    this.site = site;
    this.sheet = sheet;
    this.frame = frame;
  }

  void draw() {
    double top = frame.landM() + 4;
    double x = frame.westM() + 16;
    sheet.fill(Ink.PANEL, frame.westM(), frame.landM(), frame.eastM(), frame.bottomM());
    sheet.line(Ink.LINE, 1, frame.westM(), frame.landM(), frame.eastM(), frame.landM());
    sheet.textFrom(Ink.TEXT, true, 26, x, top + 4, site.name());
    sheet.textFrom(
        Ink.MUTED,
        false,
        TEXT_PX,
        x,
        top + 13,
        "%d lane segments, hash %016x".formatted(site.lanes().segmentCount(), site.hash()));
    scaleBar(x, top + 26);
    double key = x + 150;
    lane(key, top + 4, Ink.ROAD, Ink.MUTED, "through lane, arrow: direction");
    lane(key, top + 15, Ink.DOCK_ROAD, Ink.LINE, "dock lane, lane change, way to a place");
    box(key, top + 26, Ink.FILL, "stacks, or backreach");
    box(key + 150, top + 4, Ink.PLUGS, "reefer plugs; C: charger");
    box(key + 150, top + 15, Ink.WORKING, "S: twist-lock station, beside it where one truck waits");
    box(key + 150, top + 26, Ink.PANEL, "P: parking place");
  }

  private void scaleBar(double x, double y) {
    for (int i = 0; i < 5; i++) {
      sheet.fill(i % 2 == 0 ? Ink.WORKING : Ink.LINE, x + 20 * i, y, x + 20 * i + 20, y + 1.5);
    }
    sheet.textFrom(Ink.TEXT, false, TEXT_PX, x, y + 5, "0");
    sheet.text(Ink.TEXT, false, TEXT_PX, x + 100, y + 5, false, "100 m");
  }

  private void lane(double x, double y, Color road, Color line, String text) {
    sheet.fill(road, x, y - 1.5, x + 16, y + 1.5);
    sheet.line(line, 1.4, x, y, x + 16, y);
    sheet.area(Ink.WORKING, x + 9.6, y, x + 6.4, y - 1, x + 6.4, y + 1);
    sheet.textFrom(Ink.TEXT, false, TEXT_PX, x + 20, y, text);
  }

  private void box(double x, double y, Color color, String text) {
    sheet.fill(color, x, y - 1.5, x + 16, y + 1.5);
    sheet.frame(Ink.IDLE, 1, x, y - 1.5, x + 16, y + 1.5);
    sheet.textFrom(Ink.TEXT, false, TEXT_PX, x + 20, y, text);
  }
}
