package io.smartport.tos.site.compiler;

import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.site.SiteFinding;
import io.smartport.tos.site.SiteFinding.Severity;
import io.smartport.tos.site.file.SiteFile;
import java.util.ArrayList;
import java.util.List;

/** Findings as they are made, each with the line of what it is about. */
final class FindingList {
  private final TypedYaml.Located<SiteFile> file;
  private final List<SiteFinding> findings = new ArrayList<>();

  FindingList(TypedYaml.Located<SiteFile> file) {
    this.file = file;
  }

  /**
   * Adds an error.
   *
   * @param path the key to blame, such as {@code quay.berths[0]}
   */
  void error(String path, String subject, String reason) {
    findings.add(new SiteFinding(file.lineOf(path), Severity.ERROR, subject, reason));
  }

  /** Adds an error if {@code wrong}. */
  void errorIf(boolean wrong, String path, String reason) {
    if (wrong) {
      error(path, path, reason);
    }
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(SiteFinding::isError);
  }

  List<SiteFinding> all() {
    return findings;
  }
}
