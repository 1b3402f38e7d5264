package io.smartport.gateway.link;

/** Link of a truck; it derives from the odometry which segments the contour has left. */
public final class TruckLink extends MachineLink {
  /** The reference point must be so far beyond a segment before its claim may go. */
  private static final int TAIL_MARGIN_MM = 500;

  private static final int DRIVING = 1;
  private static final int ARRIVED = 2;
  private static final int BATTERY_STEP = 50;

  private final TruckPort port;
  private int openJob = -1;
  private int openAttempt;
  private int openStep;
  private int openPassed;
  private int battery = -1;
  private int releaseTerm;
  private int releaseJob = -1;
  private int releaseAttempt;
  private int releaseTo;
  private long releaseNotAfterMs;

  public TruckLink(int machine, TruckPort port, Facts facts) {
    super(machine, port, facts);
    this.port = port;
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
    battery = reading.battery();
    reported(reading.mode(), reading.refusedJob(), reading.refusedAttempt());
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
    compareMode(reading.mode());
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
    compareRefusal(reading.refusedJob(), reading.refusedAttempt(), reading.refusal());
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

  /** A job from the core. {@code notAfterMs} is site time. */
  public void drive(TruckJob order, long notAfterMs) {
    if (session.admits(order.term())) {
      port.order(order.notAfter(session.toMachineMs(notAfterMs)));
    }
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
}
