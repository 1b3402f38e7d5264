package io.smartport.tos.edi;

import java.util.List;
import java.util.regex.Pattern;

/** UN/LOCODE: two letters of a country, then three letters or digits 2 to 9. */
final class Locode {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

  private Locode() {}

  /** Reports a code that has not the form; whether such a place exists is not looked up. */
  static void check(
      String code, String subject, String role, int segmentNumber, List<Finding> findings) {
    if (!FORM.matcher(code).matches()) {
      findings.add(Finding.of(FindingCode.PORT_UNFAMILIAR, segmentNumber, subject, role, code));
    }
  }
}
