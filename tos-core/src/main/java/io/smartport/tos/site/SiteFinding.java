package io.smartport.tos.site;

import java.util.Locale;

/**
 * Something about a site file that its author should know.
 *
 * @param line in the site file, from 1
 * @param subject what it is about, as the file names it
 */
public record SiteFinding(int line, Severity severity, String subject, String reason) {
  /** How bad it is. */
  public enum Severity {
    /** The site cannot be used. */
    ERROR,
    /** The site can be used; somebody should look. */
    WARNING
  }

  /** Whether the site cannot be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The finding on one line, for a file of this name. */
  public String text(String file) {
    return "%s:%d: %s: %s: %s"
        .formatted(file, line, severity.name().toLowerCase(Locale.ROOT), subject, reason);
  }
}
