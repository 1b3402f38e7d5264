package io.smartport.gateway.link;

/** Link of a quay crane or yard crane. */
public final class CraneLink extends MachineLink {
  private static final int AT_GIVER = 2;
  private static final int LOCKED = 3;
  private static final int AT_TAKER = 4;
  private static final int UNLOCKED = 5;

  private final CranePort port;
  private int openJob = -1;
  private int openAttempt;
  private int openStep;
  private int permitJob = -1;
  private int permitAttempt;
  private int permitTerm;
  private boolean permitsPick;
  private long permitCounterpart;
  private long permitNotAfterMs;

  public CraneLink(int machine, CranePort port, Facts facts) {
    super(machine, port, facts);
    this.port = port;
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
    reported(reading.mode(), reading.refusedJob(), reading.refusedAttempt());
    openJob = reading.running() ? reading.job() : -1;
    openAttempt = reading.attempt();
    openStep = reading.step();
    facts.craneReported(machine, reading);
  }

  private void compare(CraneReading reading, long nowMs) {
    compareMode(reading.mode());
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
    compareRefusal(reading.refusedJob(), reading.refusedAttempt(), reading.refusal());
    repeatPermit(reading, nowMs);
  }

  /** A crane that waits for a permit which was given has not heard it. */
  private void repeatPermit(CraneReading reading, long nowMs) {
    boolean waits = reading.running() && reading.step() == (permitsPick ? AT_GIVER : AT_TAKER);
    if (waits && reading.job() == permitJob && nowMs <= permitNotAfterMs) {
      sendPermit(reading.attempt());
    }
  }

  /** A job from the core. {@code notAfterMs} is site time. */
  public void lift(CraneJob order, long notAfterMs) {
    if (session.admits(order.term())) {
      port.order(order.notAfter(session.toMachineMs(notAfterMs)));
    }
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
}
