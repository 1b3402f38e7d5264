package io.smartport.simulator.report;

import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.audit.Violation;
import java.util.List;

/** What the plant saw go wrong. */
public final class ViolationSection {
  private ViolationSection() {}

  /** Counts by kind. */
  public static RunReport.Violations of(Auditor auditor) {
    return new RunReport.Violations(
        auditor.count(Violation.COLLISION),
        auditor.count(Violation.CLAIM),
        auditor.count(Violation.CLEARANCE),
        auditor.count(Violation.SEGREGATION),
        auditor.count(Violation.STACK_ORDER),
        auditor.count(Violation.LATE_COMMAND));
  }

  /** The first of them in words. */
  public static List<String> words(Auditor auditor) {
    return auditor.findings().stream()
        .map(f -> f.atMs() + " ms " + f.machine() + " " + f.violation() + ": " + f.detail())
        .toList();
  }
}
