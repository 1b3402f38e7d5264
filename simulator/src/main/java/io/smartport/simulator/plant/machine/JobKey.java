package io.smartport.simulator.plant.machine;

/** Names what a machine was told: term of the core that made it, job, attempt. */
public record JobKey(int term, int job, int attempt) {
  /** No job yet. */
  public static final JobKey NONE = new JobKey(0, 0, 0);
}
