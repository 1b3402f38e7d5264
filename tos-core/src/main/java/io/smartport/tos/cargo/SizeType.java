package io.smartport.tos.cargo;

/**
 * The size and type of a container.
 *
 * @param isoCode the code as it was sent, upper case; empty if none was
 * @param code the same as a letter code of ISO 6346:1995, such as {@code 22G1} for {@code 2210};
 *     empty if the code says nothing
 * @param lengthFt the slot that it takes: 20, 40 or 45. Other lengths are rounded up to the next of
 *     these; longer ones count as 45
 * @param heightMm the outer height in millimetres; 2591 when the code does not say
 * @param group what kind of container it is
 */
public record SizeType(String isoCode, String code, int lengthFt, int heightMm, CargoGroup group) {
  /** Height of a standard box, 8 ft 6 in. */
  public static final int STANDARD_HEIGHT_MM = 2591;

  /** Height of a high cube, 9 ft 6 in. */
  public static final int HIGH_CUBE_HEIGHT_MM = 2896;

  /** A box of which only the slot length is known. */
  public static SizeType unknown(String isoCode, int lengthFt) {
    return new SizeType(isoCode, "", lengthFt, STANDARD_HEIGHT_MM, CargoGroup.UNKNOWN);
  }

  /** Whether the code told length and kind. */
  public boolean isKnown() {
    return !code.isEmpty();
  }

  /** Higher than a standard box, so that it counts a tier pitch of a high cube. */
  public boolean isHighCube() {
    return heightMm > STANDARD_HEIGHT_MM + 50;
  }
}
