package io.smartport.simulator.plant.audit;

import io.smartport.simulator.world.Agenda;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;

/** Counts violations and keeps the first of them with their details. */
public final class Auditor {
  private static final int KEPT = 200;

  private final Agenda agenda;
  private final EnumMap<Violation, Long> counts = new EnumMap<>(Violation.class);
  private final List<Finding> findings = new ArrayList<>();

  public Auditor(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Counts one. */
  public void violated(Violation violation, String machine, String detail) {
    counts.merge(violation, 1L, Long::sum);
    if (findings.size() < KEPT) {
      findings.add(new Finding(agenda.nowUs() / 1000, violation, machine, detail));
    }
  }

  /** A machine acts on a command now; counts it when that is after its end. */
  public void acted(String machine, long machineMs, long notAfterMachineMs) {
    if (machineMs > notAfterMachineMs) {
      violated(
          Violation.LATE_COMMAND,
          machine,
          "acted at " + machineMs + " ms on a command that ended at " + notAfterMachineMs + " ms");
    }
  }

  public long count(Violation violation) {
    return counts.getOrDefault(violation, 0L);
  }

  /** The first {@value #KEPT} violations. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }
}
