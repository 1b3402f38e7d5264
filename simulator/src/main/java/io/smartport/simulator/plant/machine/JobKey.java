package io.smartport.simulator.plant.machine;

/** Names what a machine was told: term of the core that made it, job, attempt. */
public record JobKey(int term, int job, int attempt) {
  /** The same job, in whatever attempt. */
  public boolean sameJob(JobKey other) {
    return term == other.term && job == other.job && term > 0;
  }

  /** An attempt before the other at the same job. */
  public boolean isBefore(JobKey other) {
    return sameJob(other) && attempt < other.attempt;
  }

  /** No job yet. */
  public static final JobKey NONE = new JobKey(0, 0, 0);
}
