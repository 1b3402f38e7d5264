package io.smartport.tos.edi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with {@link Exceeded} where an interchange is larger than its limits. */
final class BoundedInput extends FilterInputStream {
  /** A limit was exceeded; the message says which one. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(String message) {
      super(message);
    }
  }

  private final EdifactLimits limits;
  private final int terminator;
  private final int release;
  private long total;
  private int inSegment;
  private boolean released;

  BoundedInput(InputStream input, EdifactLimits limits, int terminator, int release) {
    super(input);
    this.limits = limits;
    this.terminator = terminator;
    this.release = release;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(b);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    for (int i = 0; i < read; i++) {
      count(bytes[offset + i] & 0xFF);
    }
    return read;
  }

  private void count(int b) throws Exceeded {
    if (++total > limits.maxBytes()) {
      throw new Exceeded("more than " + limits.maxBytes() + " bytes");
    }
    if (b == terminator && !released) {
      inSegment = 0;
    } else if (++inSegment > limits.maxSegmentBytes()) {
      throw new Exceeded("a segment of more than " + limits.maxSegmentBytes() + " bytes");
    }
    released = b == release && !released;
  }
}
