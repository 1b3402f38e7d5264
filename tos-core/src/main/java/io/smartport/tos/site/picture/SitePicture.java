package io.smartport.tos.site.picture;

import io.smartport.tos.site.CompiledSite;
import java.io.IOException;
import java.nio.file.Path;

/** Draws a site to a PNG file. */
public final class SitePicture {
  private SitePicture() {}

  /** Writes the picture. */
  public static void write(CompiledSite site, Path file) throws IOException {}
}
