package io.smartport.tos.cargo;

import java.util.stream.IntStream;

/** By how many millimetres cargo stands out of its box on each side; 0 where it does not. */
public record OverDimensions(int frontMm, int backMm, int rightMm, int leftMm, int heightMm) {
  /** Nothing stands out. */
  public static final OverDimensions NONE = new OverDimensions(0, 0, 0, 0, 0);

  /** Whether the cargo stands out anywhere. */
  public boolean isOutOfGauge() {
    return sides() > 0;
  }

  /** On how many sides the cargo stands out, 0 to 5. */
  public int sides() {
    return (int)
        IntStream.of(frontMm, backMm, rightMm, leftMm, heightMm).filter(mm -> mm > 0).count();
  }

  /** The same with the greater of both on each side. */
  public OverDimensions with(OverDimensions other) {
    return new OverDimensions(
        Math.max(frontMm, other.frontMm),
        Math.max(backMm, other.backMm),
        Math.max(rightMm, other.rightMm),
        Math.max(leftMm, other.leftMm),
        Math.max(heightMm, other.heightMm));
  }
}
