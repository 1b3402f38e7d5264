package io.smartport.tos.edi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Decimal numbers of EDIFACT with their units, as whole numbers of ours. */
final class Quantity {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,9}([.,][0-9]{0,6})?");
  private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");
  private static final BigDecimal MILLIMETRES_PER_INCH = new BigDecimal("25.4");
  private static final BigDecimal MAX_MASS_KG = BigDecimal.valueOf(500_000);
  private static final BigDecimal MAX_LENGTH_MM = BigDecimal.valueOf(100_000);

  private Quantity() {}

  /** Kilograms, up to 500 t. Empty if it is no such mass; 0 is one. */
  static OptionalInt kilograms(String text, String unit) {
    if (!isDecimal(text)) {
      return OptionalInt.empty();
    }
    BigDecimal value =
        switch (unit) {
          case "LBR" -> decimal(text).multiply(KILOGRAMS_PER_POUND);
          case "TNE" -> decimal(text).movePointRight(3);
          default -> decimal(text);
        };
    return whole(value, MAX_MASS_KG);
  }

  /** Tenths of a degree Celsius. */
  static OptionalInt tenthsCelsius(String text, String unit) {
    if (!isDecimal(text) || text.length() > 8) {
      return OptionalInt.empty();
    }
    BigDecimal tenths = decimal(text).movePointRight(1);
    if (unit.equals("FAH")) {
      BigDecimal five = BigDecimal.valueOf(5);
      tenths =
          tenths
              .subtract(BigDecimal.valueOf(320))
              .multiply(five)
              .divide(BigDecimal.valueOf(9), 0, RoundingMode.HALF_EVEN);
    }
    int value = tenths.setScale(0, RoundingMode.HALF_EVEN).intValue();
    return value < -2_000 || value > 5_000 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Millimetres, up to 100 m. */
  static OptionalInt millimetres(String text, String unit) {
    if (!isDecimal(text)) {
      return OptionalInt.empty();
    }
    BigDecimal value =
        switch (unit) {
          case "MMT" -> decimal(text);
          case "MTR" -> decimal(text).movePointRight(3);
          case "INH" -> decimal(text).multiply(MILLIMETRES_PER_INCH);
          default -> decimal(text).movePointRight(1);
        };
    return whole(value, MAX_LENGTH_MM);
  }

  private static OptionalInt whole(BigDecimal value, BigDecimal max) {
    return value.signum() < 0 || value.compareTo(max) > 0
        ? OptionalInt.empty()
        : OptionalInt.of(value.setScale(0, RoundingMode.HALF_EVEN).intValue());
  }

  private static boolean isDecimal(String text) {
    return DECIMAL.matcher(text).matches();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }
}
