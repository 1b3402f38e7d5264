package io.smartport.tos.edi;

import java.util.OptionalInt;

/**
 * The gross mass of a box out of its MEA segments: verified (VGM) before gross (G) before weight
 * (WT), whatever their order. In D.95B the qualifier is the first element, in D.13B the second
 * after AAE.
 */
final class MassOfBox {
  private int kilograms;
  private int rank;

  /** Takes a mass; other measurements are left aside. False if it is a mass and no number. */
  boolean take(Segment segment) {
    int found = rank(segment.text(1));
    found = found == 0 && segment.text(1).equals("AAE") ? rank(segment.text(2, 1)) : found;
    if (found == 0) {
      return true;
    }
    OptionalInt read = Quantity.kilograms(segment.text(3, 2), segment.text(3, 1));
    if (read.isPresent() && read.getAsInt() > 0 && found >= rank) {
      kilograms = read.getAsInt();
      rank = found;
    }
    return read.isPresent();
  }

  private static int rank(String qualifier) {
    return switch (qualifier) {
      case "VGM" -> 3;
      case "G", "AET" -> 2;
      case "WT" -> 1;
      default -> 0;
    };
  }

  /** 0 if no mass was told. */
  int kilograms() {
    return kilograms;
  }

  boolean isVerified() {
    return rank == 3;
  }
}
