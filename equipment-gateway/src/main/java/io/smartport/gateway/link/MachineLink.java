package io.smartport.gateway.link;

/**
 * Link of one machine: its session, its mode and its refusals. What the core is told is what
 * changed since the last full report.
 */
public abstract sealed class MachineLink permits CraneLink, TruckLink {
  final int machine;
  final Facts facts;
  final Session session = new Session();
  private final MachinePort port;
  private int mode;
  private int refusedJob = -1;
  private int refusedAttempt;

  MachineLink(int machine, MachinePort port, Facts facts) {
    this.machine = machine;
    this.port = port;
    this.facts = facts;
  }

  /** A full report tells the core this, too. */
  final void reported(int newMode, int newRefusedJob, int newRefusedAttempt) {
    mode = newMode;
    refusedJob = newRefusedJob;
    refusedAttempt = newRefusedAttempt;
  }

  final void compareMode(int newMode) {
    if (newMode != mode) {
      mode = newMode;
      facts.modeChanged(machine, newMode);
    }
  }

  final void compareRefusal(int job, int attempt, int reason) {
    if (job >= 0 && (job != refusedJob || attempt != refusedAttempt)) {
      refusedJob = job;
      refusedAttempt = attempt;
      facts.jobRefused(machine, job, attempt, reason);
    }
  }

  /**
   * A heartbeat between readings.
   *
   * @param bootId of the run that beats
   * @param monotonicMs the machine's own time
   * @param nowMs site time
   */
  public final void onHeartbeat(long bootId, long monotonicMs, long nowMs) {
    session.heartbeat(bootId, monotonicMs, nowMs);
  }

  /** The machine's own time as site time, for protocols that say neither to the machine. */
  public final long toSiteMs(long machineMs) {
    return session.toSiteMs(machineMs);
  }

  /** No heartbeat for too long, or the session ended. */
  public final void onSilence() {
    if (session.silence()) {
      facts.lost(machine);
    }
  }

  public final void withdraw(int term, int job, int attempt) {
    if (session.admits(term)) {
      port.withdraw(term, job, attempt);
    }
  }

  /** The core wants to know. */
  public final void read(int term) {
    session.wantReport();
    if (session.admits(term)) {
      port.read();
    }
  }

  /** Commands that were not sent because the machine was silent. */
  public final long droppedSilent() {
    return session.droppedSilent();
  }

  /** Commands that were not sent because a newer core is at work. */
  public final long droppedOldTerm() {
    return session.droppedOldTerm();
  }
}
