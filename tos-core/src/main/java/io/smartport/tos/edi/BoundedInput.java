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
  private String exceededLimit = "";

  BoundedInput(InputStream input, EdifactLimits limits, int terminator, int release) {
    super(input);
    this.limits = limits;
    this.terminator = terminator;
    this.release = release;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0 && !fits(b)) {
      throw exceeded();
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!exceededLimit.isEmpty()) {
      throw exceeded();
    }
    int read = super.read(bytes, offset, length);
    for (int i = 0; i < read; i++) {
      if (!fits(bytes[offset + i] & 0xFF)) {
        // what came before the limit is still good
        if (i == 0) {
          throw exceeded();
        }
        return i;
      }
    }
    return read;
  }

  private Exceeded exceeded() {
    return new Exceeded(exceededLimit);
  }

  private boolean fits(int b) {
    if (++total > limits.maxBytes()) {
      exceededLimit = "more than " + limits.maxBytes() + " bytes";
    }
    if (b == terminator && !released) {
      inSegment = 0;
    } else if (++inSegment > limits.maxSegmentBytes()) {
      exceededLimit = "a segment of more than " + limits.maxSegmentBytes() + " bytes";
    }
    released = b == release && !released;
    return exceededLimit.isEmpty();
  }
}
