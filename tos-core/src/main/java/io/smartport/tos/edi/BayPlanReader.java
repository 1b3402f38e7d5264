package io.smartport.tos.edi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first BAPLIE of an interchange: 1:911 (SMDG 1.5), D.95B (SMDG 2.0 to 2.2), and other
 * versions as far as their segments fit. Segments between two cells (LOC+147) are taken in any
 * order, because the versions differ mostly in that. Source: SMDG user manuals of BAPLIE.
 */
public final class BayPlanReader {
  private final EdifactLimits limits;

  /** A reader under {@link EdifactLimits#DEFAULT}. */
  public BayPlanReader() {
    this(EdifactLimits.DEFAULT);
  }

  /** A reader under other limits. */
  public BayPlanReader(EdifactLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read; what is in it never leads to an exception
   */
  public BayPlanReading read(Path file) throws IOException {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
      return read(input);
    }
  }

  /**
   * Reads a stream to its end, without closing it.
   *
   * @throws IOException if the stream cannot be read; what is in it never leads to an exception
   */
  public BayPlanReading read(InputStream input) throws IOException {
    EdifactReader reader;
    try {
      reader = EdifactReader.open(input, limits);
    } catch (EdifactException e) {
      return new BayPlanReading.NotEdifact(e.detail());
    }
    InterchangeParser parser = new InterchangeParser(reader.isHeaderMissing());
    try {
      @Nullable Segment segment = reader.next();
      while (segment != null) {
        parser.onSegment(segment);
        segment = reader.next();
      }
      parser.onEnd();
    } catch (EdifactException e) {
      parser.onBroken(e);
    }
    return parser.reading();
  }
}
