package io.smartport.tos.cargo;

import java.util.regex.Pattern;

/**
 * The container number of ISO 6346: owner code of three letters, category U, J or Z, six digits of
 * serial number and a check digit.
 */
public final class ContainerNumber {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");
  private static final int LENGTH_WITHOUT_CHECK_DIGIT = 10;

  private ContainerNumber() {}

  /** What the check digit says about a number. */
  public enum Verdict {
    /** Well formed, and the check digit is right. */
    VALID,
    /**
     * Right, but the computed value is 10, which is written 0: two serial numbers share this digit,
     * so it proves less.
     */
    VALID_TEN,
    /** Well formed, but the check digit is another one. */
    WRONG_CHECK_DIGIT,
    /** Not four letters (the fourth U, J or Z) and seven digits. */
    MALFORMED
  }

  /** Judges a number of eleven characters without blanks. */
  public static Verdict judge(String number) {
    if (!FORM.matcher(number).matches()) {
      return Verdict.MALFORMED;
    }
    int remainder = remainder(number);
    if (number.charAt(LENGTH_WITHOUT_CHECK_DIGIT) - '0' != remainder % 10) {
      return Verdict.WRONG_CHECK_DIGIT;
    }
    return remainder == 10 ? Verdict.VALID_TEN : Verdict.VALID;
  }

  /**
   * The check digit of the first ten characters, 0 to 9.
   *
   * @throws IllegalArgumentException if they are not four letters and six digits
   */
  public static int checkDigit(String ownerCategorySerial) {
    if (ownerCategorySerial.length() < LENGTH_WITHOUT_CHECK_DIGIT
        || !FORM.matcher(ownerCategorySerial.substring(0, LENGTH_WITHOUT_CHECK_DIGIT) + "0")
            .matches()) {
      throw new IllegalArgumentException("Not an owner code and serial: " + ownerCategorySerial);
    }
    return remainder(ownerCategorySerial) % 10;
  }

  private static int remainder(String number) {
    int sum = 0;
    for (int i = 0; i < LENGTH_WITHOUT_CHECK_DIGIT; i++) {
      sum += valueOf(number.charAt(i)) << i;
    }
    return sum % 11;
  }

  /** ISO 6346 annex A: letters count from 10 upwards and skip the multiples of 11. */
  private static int valueOf(char c) {
    if (c <= '9') {
      return c - '0';
    }
    int value = c - 'A' + 10;
    return value + (value >= 11 ? 1 : 0) + (value >= 21 ? 1 : 0) + (value >= 31 ? 1 : 0);
  }
}
