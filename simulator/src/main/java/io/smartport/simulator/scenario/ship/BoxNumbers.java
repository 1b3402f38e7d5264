package io.smartport.simulator.scenario.ship;

/**
 * Container numbers of ISO 6346, each once, with right check digits. Serial numbers whose digit
 * would be 10 are left out, as the standard advises.
 */
final class BoxNumbers {
  private static final String OWNER = "SMPU";
  private static final int SERIALS = 1_000_000;

  /** Values of the letters S, M, P and U in ISO 6346. */
  private static final int[] OWNER_VALUES = {30, 24, 27, 32};

  private int serial;

  BoxNumbers(int firstSerial) {
    serial = firstSerial % SERIALS;
  }

  String next() {
    int check;
    String digits;
    do {
      serial = (serial + 1) % SERIALS;
      digits = String.valueOf(SERIALS + serial).substring(1);
      int sum = 0;
      for (int i = 0; i < OWNER_VALUES.length; i++) {
        sum += OWNER_VALUES[i] << i;
      }
      for (int i = 0; i < digits.length(); i++) {
        sum += (digits.charAt(i) - '0') << (i + OWNER_VALUES.length);
      }
      check = sum % 11;
    } while (check == 10);
    return OWNER + digits + check;
  }
}
