package io.smartport.tos.cargo;

import java.util.OptionalInt;

/**
 * One dangerous cargo in a box.
 *
 * @param imdgClass class or division of the IMDG Code, such as {@code 3}, {@code 2.1} or {@code
 *     1.4S}; empty if not told
 * @param unNumber UN number, four digits; empty if not told
 * @param flashPointTenthsCelsius flash point in tenths of a degree Celsius
 * @param packingGroup 1 to 3 as sent; empty if not told
 */
public record DangerousGoods(
    String imdgClass, String unNumber, OptionalInt flashPointTenthsCelsius, String packingGroup) {

  /** A cargo of which class and UN number are known. */
  public static DangerousGoods of(String imdgClass, String unNumber) {
    return new DangerousGoods(imdgClass, unNumber, OptionalInt.empty(), "");
  }
}
