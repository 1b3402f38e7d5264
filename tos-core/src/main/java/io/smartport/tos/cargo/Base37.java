package io.smartport.tos.cargo;

/**
 * Short codes as numbers: up to twelve characters of digits and capital letters, so that messages
 * and state hold no text. Other characters become the digit 0 of the base and read back as a dash.
 */
public final class Base37 {
  private static final String ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int MOST = 12;
  private static final int HALF = 6;

  private Base37() {}

  /**
   * A number for a text; 0 for the empty one.
   *
   * @throws IllegalArgumentException if the text is longer than twelve characters
   */
  public static long encode(String text) {
    if (text.length() > MOST) {
      throw new IllegalArgumentException("longer than " + MOST + " characters: " + text);
    }
    long code = 0;
    for (int i = 0; i < text.length(); i++) {
      code = code * ALPHABET.length() + Math.max(0, ALPHABET.indexOf(text.charAt(i)));
    }
    return code;
  }

  /** First half of a container number. */
  public static long high(String number) {
    return encode(number.substring(0, Math.min(HALF, number.length())));
  }

  /** Second half of a container number; characters beyond eighteen are cut. */
  public static long low(String number) {
    return number.length() <= HALF
        ? 0
        : encode(number.substring(HALF, Math.min(HALF + MOST, number.length())));
  }

  /** The text of a number. */
  public static String decode(long code) {
    StringBuilder text = new StringBuilder();
    for (long rest = code; rest > 0; rest /= ALPHABET.length()) {
      text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
    }
    return text.reverse().toString();
  }
}
