package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.audit.CraneTally;

/**
 * How long the work of a crane takes when nothing is waited for: each leg is planned again from
 * where the one before it ended, with the handling times that were drawn. Counts only what was
 * brought to its end, so a lift that is withdrawn and done again counts once.
 */
final class TechnicalTime {
  private final CraneTally tally;
  private Leg.State last;
  private double legSeconds;
  private double liftSeconds;

  TechnicalTime(CraneTally tally, Leg.State start) {
    this.tally = tally;
    this.last = start;
  }

  /** Where the last counted work ended. */
  Leg.State last() {
    return last;
  }

  void leg(double seconds) {
    legSeconds = seconds;
  }

  void locked(double handlingSeconds, Leg.State at) {
    liftSeconds = legSeconds + handlingSeconds;
    last = at;
  }

  void done(double handlingSeconds, Leg.State at) {
    tally.technical(CraneAxes.us(liftSeconds + legSeconds + handlingSeconds));
    liftSeconds = 0;
    legSeconds = 0;
    last = at;
  }
}
