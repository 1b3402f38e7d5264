package io.smartport.tos.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something noteworthy in an interchange.
 *
 * @param severity how much it matters
 * @param segmentNumber the segment that shows it; UNB is 1 and UNA does not count
 * @param code what it is
 * @param subject the container number, cell or reference that it is about; may be empty
 * @param values what was found and expected, in the order of the code's wording
 */
public record Finding(
    Severity severity, int segmentNumber, FindingCode code, String subject, List<String> values) {

  /** Copies the list. */
  public Finding {
    values = List.copyOf(values);
  }

  static Finding of(FindingCode code, int segmentNumber, String subject, Object... values) {
    List<String> texts = new ArrayList<>(values.length);
    for (Object value : values) {
      texts.add(printable(value.toString()));
    }
    return new Finding(code.severity(), segmentNumber, code, printable(subject), texts);
  }

  /** The finding as an English sentence without its end. */
  public String sentence() {
    List<String> all = new ArrayList<>();
    all.add(subject);
    all.addAll(values);
    return String.format(Locale.ROOT, code.wording(), all.toArray());
  }

  /** Damaged files hold control characters and endless words; neither belongs on a terminal. */
  private static String printable(String text) {
    String cut = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }
}
