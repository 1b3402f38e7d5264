package io.smartport.gateway.link;

/** Link of a truck; it derives from the odometry which segments the contour has left. */
public final class TruckLink {
  /** The reference point must be so far beyond a segment before its claim may go. */
  private static final int TAIL_MARGIN_MM = 500;

  private static final int DRIVING = 1;
  private static final int ARRIVED = 2;
  private static final int BATTERY_STEP = 50;

  private final int machine;
  private final TruckPort port;
  private final Facts facts;
  private final Session session = new Session();
  private int mode;
  private int openJob = -1;
  private int openAttempt;
  private int openStep;
  private int openPassed;
  private int battery = -1;
  private int refusedJob = -1;
  private int refusedAttempt;
  private int releaseTerm;
  private int releaseJob = -1;
  private int releaseAttempt;
  private int releaseTo;
  private long releaseNotAfterMs;

  public TruckLink(int machine, TruckPort port, Facts facts) {
    this.machine = machine;
    this.port = port;
    this.facts = facts;
  }

  /** A reading came in; {@code nowMs} is site time. */
  public void onReading(TruckReading reading, long nowMs) {
    switch (session.take(reading.bootId(), reading.sequence(), reading.monotonicMs(), nowMs)) {
      case IGNORE -> {}
      case REPORT -> report(reading);
      case COMPARE -> compare(reading, nowMs);
    }
  }

  private void report(TruckReading reading) {
    mode = reading.mode();
    battery = reading.battery();
    refusedJob = reading.refusedJob();
    refusedAttempt = reading.refusedAttempt();
    openJob = reading.job();
    openAttempt = reading.attempt();
    openStep = reading.step();
    openPassed = tailLeft(reading);
    facts.truckReported(machine, reading, openPassed);
  }

  private static int tailLeft(TruckReading reading) {
    boolean beyond = reading.step() >= ARRIVED || reading.offsetMm() >= TAIL_MARGIN_MM;
    return beyond ? reading.passed() : Math.max(0, reading.passed() - 1);
  }

  private void compare(TruckReading reading, long nowMs) {
    if (reading.mode() != mode) {
      mode = reading.mode();
      facts.modeChanged(machine, mode);
    }
    if (reading.job() != openJob || reading.attempt() != openAttempt) {
      openJob = reading.job();
      openAttempt = reading.attempt();
      openStep = 0;
      openPassed = 0;
    }
    if (openJob >= 0) {
      compareProgress(reading);
    }
    if (Math.abs(reading.battery() - battery) >= BATTERY_STEP) {
      battery = reading.battery();
      facts.truckBattery(machine, battery);
    }
    if (reading.refusedJob() >= 0
        && (reading.refusedJob() != refusedJob || reading.refusedAttempt() != refusedAttempt)) {
      refusedJob = reading.refusedJob();
      refusedAttempt = reading.refusedAttempt();
      facts.jobRefused(machine, refusedJob, refusedAttempt, reading.refusal());
    }
    repeatRelease(reading, nowMs);
  }

  private void compareProgress(TruckReading reading) {
    if (openStep < DRIVING && reading.step() >= DRIVING) {
      openStep = DRIVING;
      facts.truckStepped(machine, openJob, openAttempt, DRIVING);
    }
    int passed = tailLeft(reading);
    if (passed > openPassed) {
      openPassed = passed;
      facts.truckPassed(machine, openJob, openAttempt, passed);
    }
    if (reading.step() > openStep) {
      openStep = reading.step();
      if (openStep >= ARRIVED) {
        battery = reading.battery();
        facts.truckBattery(machine, battery);
      }
      facts.truckStepped(machine, openJob, openAttempt, openStep);
    }
  }

  /** A truck that knows less released path than it was told has not heard it. */
  private void repeatRelease(TruckReading reading, long nowMs) {
    if (reading.job() == releaseJob
        && reading.attempt() == releaseAttempt
        && reading.released() < releaseTo
        && nowMs <= releaseNotAfterMs) {
      sendRelease();
    }
  }

  /** No heartbeat for too long, or the session ended. */
  public void onSilence() {
    if (session.silence()) {
      facts.lost(machine);
    }
  }

  /** A job from the core. {@code notAfterMs} is site time. */
  public void drive(TruckOrder order, long notAfterMs) {
    if (!session.admits(order.term())) {
      return;
    }
    port.order(
        new TruckOrder(
            order.term(),
            order.job(),
            order.attempt(),
            order.action(),
            order.stopOffsetMm(),
            order.released(),
            order.chargeToPermille(),
            order.path(),
            session.toMachineMs(notAfterMs)));
  }

  /** More released path from the core. {@code notAfterMs} is site time. */
  public void release(int term, int job, int attempt, int released, long notAfterMs) {
    if (!session.admits(term)) {
      return;
    }
    releaseTerm = term;
    releaseJob = job;
    releaseAttempt = attempt;
    releaseTo = released;
    releaseNotAfterMs = notAfterMs;
    sendRelease();
  }

  private void sendRelease() {
    port.release(
        releaseTerm, releaseJob, releaseAttempt, releaseTo, session.toMachineMs(releaseNotAfterMs));
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
