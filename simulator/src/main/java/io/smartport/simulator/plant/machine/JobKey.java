package io.smartport.simulator.plant.machine;

/** Names what a machine was told: term of the core that made it, job, attempt. */
public record JobKey(int term, int job, int attempt) {
  /** The same job, in whatever attempt. */
  public boolean sameJob(JobKey other) {
    return term == other.term && job == other.job && term > 0;
  }

  /** No job yet. */
  public static final JobKey NONE = new JobKey(0, 0, 0);
}
