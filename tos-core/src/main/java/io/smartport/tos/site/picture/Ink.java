package io.smartport.tos.site.picture;

import java.awt.Color;

/** The colours of the screens (light), for paper and PNG. */
final class Ink {
  static final Color GROUND = new Color(0xDDE1E5);
  static final Color WATER = new Color(0xC8D3DD);
  static final Color ROAD = new Color(0xC3CAD1);
  static final Color DOCK_ROAD = new Color(0xD0D5DA);
  static final Color PANEL = new Color(0xF1F3F5);
  static final Color HAIRLINE = new Color(0xC3CAD1);
  static final Color LINE = new Color(0x9AA5AF);
  static final Color TEXT = new Color(0x1D2730);
  static final Color MUTED = new Color(0x55626D);
  static final Color IDLE = new Color(0x66737F);
  static final Color WORKING = new Color(0x2F3D49);
  static final Color FILL = new Color(0xE9ECEF);
  static final Color PLUGS = new Color(0xC9D0D6);

  private Ink() {}
}
