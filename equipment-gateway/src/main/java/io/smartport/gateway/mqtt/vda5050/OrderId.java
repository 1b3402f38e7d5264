package io.smartport.gateway.mqtt.vda5050;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names an order by the job that it carries out, {@code term-job-attempt}. The term is that of the
 * core that sent it first: it keeps orders of different journals apart, whose jobs count anew.
 */
record OrderId(int term, int job, int attempt) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,9})-(\\d{1,9})");

  /** Null when the text is not one of ours. */
  static @Nullable OrderId parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? new OrderId(number(matcher, 1), number(matcher, 2), number(matcher, 3))
        : null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  boolean is(int otherJob, int otherAttempt) {
    return job == otherJob && attempt == otherAttempt;
  }

  /** An action of this order; names its kind, so that it can be told from the id alone. */
  String action(String kind) {
    return this + "." + kind;
  }

  @Override
  public String toString() {
    return term + "-" + job + "-" + attempt;
  }
}
