package io.smartport.tos.site.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A picture on which things are drawn in metres of the site. The water is at the top, so y of the
 * site grows downwards.
 */
final class Sheet {
  private static final String FONT = "DejaVu Sans";

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final double westM;
  private final double seaM;
  private final double scale;

  /**
   * @param scale pixels a metre
   */
  Sheet(double westM, double eastM, double seaM, double landM, double scale) {
    this.westM = westM;
    this.seaM = seaM;
    this.scale = scale;
    image =
        new BufferedImage(
            (int) Math.ceil((eastM - westM) * scale),
            (int) Math.ceil((landM - seaM) * scale),
            BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  BufferedImage image() {
    return image;
  }

  double scale() {
    return scale;
  }

  double x(double metres) {
    return (metres - westM) * scale;
  }

  double y(double metres) {
    return (metres - seaM) * scale;
  }

  void fill(Color color, double fromX, double fromY, double toX, double toY) {
    graphics.setColor(color);
    graphics.fill(box(fromX, fromY, toX, toY));
  }

  void frame(Color color, double widthPx, double fromX, double fromY, double toX, double toY) {
    stroke(color, widthPx);
    graphics.draw(box(fromX, fromY, toX, toY));
  }

  void line(Color color, double widthPx, double... metres) {
    stroke(color, widthPx);
    graphics.draw(path(metres));
  }

  void dashed(Color color, double widthPx, double... metres) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke(
            (float) widthPx,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {4, 4},
            0));
    graphics.draw(path(metres));
  }

  void area(Color color, double... metres) {
    graphics.setColor(color);
    Path2D path = path(metres);
    path.closePath();
    graphics.fill(path);
  }

  /** Text centred on a point; {@code quarterTurn} reads upwards. */
  void text(
      Color color,
      boolean bold,
      double sizePx,
      double xM,
      double yM,
      boolean quarterTurn,
      String s) {
    FontMetrics metrics = font(color, bold, sizePx);
    AffineTransform before = graphics.getTransform();
    graphics.translate(x(xM), y(yM));
    if (quarterTurn) {
      graphics.rotate(-Math.PI / 2);
    }
    graphics.drawString(
        s,
        (float) (-metrics.stringWidth(s) / 2.0),
        (float) ((metrics.getAscent() - metrics.getDescent()) / 2.0));
    graphics.setTransform(before);
  }

  /** Text that starts at a point, on its middle line. */
  void textFrom(Color color, boolean bold, double sizePx, double xM, double yM, String s) {
    FontMetrics metrics = font(color, bold, sizePx);
    graphics.drawString(
        s, (float) x(xM), (float) (y(yM) + (metrics.getAscent() - metrics.getDescent()) / 2.0));
  }

  private FontMetrics font(Color color, boolean bold, double sizePx) {
    graphics.setColor(color);
    graphics.setFont(new Font(FONT, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) sizePx));
    return graphics.getFontMetrics();
  }

  private void stroke(Color color, double widthPx) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) widthPx, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
  }

  private Rectangle2D box(double fromX, double fromY, double toX, double toY) {
    return new Rectangle2D.Double(x(fromX), y(fromY), (toX - fromX) * scale, (toY - fromY) * scale);
  }

  private Path2D path(double... metres) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < metres.length; i += 2) {
      if (i == 0) {
        path.moveTo(x(metres[i]), y(metres[i + 1]));
      } else {
        path.lineTo(x(metres[i]), y(metres[i + 1]));
      }
    }
    return path;
  }
}
