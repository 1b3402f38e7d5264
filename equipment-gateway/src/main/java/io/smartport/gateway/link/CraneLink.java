package io.smartport.gateway.link;

/** Link of a quay crane or yard crane. */
public final class CraneLink {
  private static final int AT_GIVER = 2;
  private static final int LOCKED = 3;
  private static final int AT_TAKER = 4;
  private static final int UNLOCKED = 5;

  private final int machine;
  private final CranePort port;
  private final Facts facts;
  private final Session session = new Session();
  private int mode;
  private int openJob = -1;
  private int openAttempt;
  private int openStep;
  private int refusedJob = -1;
  private int refusedAttempt;
  private int permitJob = -1;
  private int permitAttempt;
  private int permitTerm;
  private boolean permitsPick;
  private long permitCounterpart;
  private long permitNotAfterMs;

  public CraneLink(int machine, CranePort port, Facts facts) {
    this.machine = machine;
    this.port = port;
    this.facts = facts;
  }

  /** A reading came in; {@code nowMs} is site time. */
  public void onReading(CraneReading reading, long nowMs) {
    switch (session.take(reading.bootId(), reading.sequence(), reading.monotonicMs(), nowMs)) {
      case IGNORE -> {}
      case REPORT -> report(reading);
      case COMPARE -> compare(reading, nowMs);
    }
  }

  private void report(CraneReading reading) {
    mode = reading.mode();
    refusedJob = reading.refusedJob();
    refusedAttempt = reading.refusedAttempt();
    openJob = reading.running() ? reading.job() : -1;
    openAttempt = reading.attempt();
    openStep = reading.step();
    facts.craneReported(machine, reading);
  }

  private void compare(CraneReading reading, long nowMs) {
    if (reading.mode() != mode) {
      mode = reading.mode();
      facts.modeChanged(machine, mode);
    }
    if (openJob >= 0 && reading.doneJob() == openJob) {
      facts.craneStepped(machine, openJob, openAttempt, UNLOCKED);
      openJob = -1;
    }
    boolean isNew = reading.job() != openJob && reading.job() != reading.doneJob();
    if (reading.running() && (isNew || reading.attempt() != openAttempt)) {
      openJob = reading.job();
      openAttempt = reading.attempt();
      openStep = 0;
    }
    if (reading.job() == openJob && reading.step() > openStep) {
      openStep = reading.step();
      facts.craneStepped(machine, openJob, openAttempt, openStep);
    }
    if (reading.refusedJob() >= 0
        && (reading.refusedJob() != refusedJob || reading.refusedAttempt() != refusedAttempt)) {
      refusedJob = reading.refusedJob();
      refusedAttempt = reading.refusedAttempt();
      facts.jobRefused(machine, refusedJob, refusedAttempt, reading.refusal());
    }
    repeatPermit(reading, nowMs);
  }

  /** A crane that waits for a permit which was given has not heard it. */
  private void repeatPermit(CraneReading reading, long nowMs) {
    boolean waits = reading.running() && reading.step() == (permitsPick ? AT_GIVER : AT_TAKER);
    if (waits && reading.job() == permitJob && nowMs <= permitNotAfterMs) {
      sendPermit(reading.attempt());
    }
  }

  /** No heartbeat for too long, or the session ended. */
  public void onSilence() {
    if (session.silence()) {
      facts.lost(machine);
    }
  }

  /** A job from the core. {@code notAfterMs} is site time. */
  public void lift(CraneOrder order, long notAfterMs) {
    if (!session.admits(order.term())) {
      return;
    }
    port.order(
        new CraneOrder(
            order.term(),
            order.job(),
            order.attempt(),
            order.kind(),
            order.pickPermitted(),
            order.placePermitted(),
            order.load1(),
            order.load2(),
            order.giver(),
            order.taker(),
            order.giverXMm(),
            order.takerXMm(),
            session.toMachineMs(notAfterMs)));
  }

  /** A permit from the core. {@code notAfterMs} is site time. */
  public void permit(
      int term, int job, int attempt, boolean pick, long counterpart, long notAfterMs) {
    if (!session.admits(term)) {
      return;
    }
    permitTerm = term;
    permitJob = job;
    permitAttempt = attempt;
    permitsPick = pick;
    permitCounterpart = counterpart;
    permitNotAfterMs = notAfterMs;
    sendPermit(attempt);
  }

  private void sendPermit(int attempt) {
    if (openStep >= (permitsPick ? LOCKED : UNLOCKED) && openJob == permitJob) {
      return;
    }
    permitAttempt = attempt;
    port.permit(
        permitTerm,
        permitJob,
        permitAttempt,
        permitsPick,
        permitCounterpart,
        session.toMachineMs(permitNotAfterMs));
  }

  public void withdraw(int term, int job, int attempt) {
    if (session.admits(term)) {
      port.withdraw(term, job, attempt);
    }
  }

  /** The core wants to know. */
  public void read(int term) {
    session.wantReport();
    if (session.admits(term)) {
      port.read();
    }
  }

  /** Commands that were not sent because the machine was silent. */
  public long droppedSilent() {
    return session.droppedSilent();
  }

  /** Commands that were not sent because a newer core is at work. */
  public long droppedOldTerm() {
    return session.droppedOldTerm();
  }
}
