package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.machine.JobKey;

/** Job keys on the way to a machine: job ids are unique over terms, so the term is left aside. */
final class Keys {
  private static final int TERM = 1;

  private Keys() {}

  static JobKey of(int job, int attempt) {
    return new JobKey(TERM, job, attempt);
  }

  /** Job of a key; -1 for none. */
  static int job(JobKey key) {
    return key.equals(JobKey.NONE) ? -1 : key.job();
  }
}
