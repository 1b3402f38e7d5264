package io.smartport.tos.site.picture;

import io.smartport.tos.site.CompiledSite;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws a site to scale. */
public final class SitePicture {
  private static final double PIXELS_A_METRE = 4;

  private SitePicture() {}

  /** The picture, four pixels a metre, the water at the top. */
  public static BufferedImage draw(CompiledSite site) {
    Frame frame = Frame.around(site);
    Sheet sheet =
        new Sheet(frame.westM(), frame.eastM(), frame.seaM(), frame.bottomM(), PIXELS_A_METRE);
    new GroundLayer(site, sheet, frame).draw();
    new LaneLayer(site, sheet).draw();
    new CraneLayer(site, sheet).draw();
    new LegendLayer(site, sheet, frame).draw();
    return sheet.image();
  }

  /** Writes the picture as PNG. */
  public static void write(CompiledSite site, Path file) throws IOException {
    ImageIO.setUseCache(false);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(draw(site), "png", out)) {
        throw new IOException(file + ": this Java cannot write PNG");
      }
    }
  }
}
