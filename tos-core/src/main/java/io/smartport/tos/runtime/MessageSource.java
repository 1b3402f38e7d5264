package io.smartport.tos.runtime;

/** Who writes messages to the core; one ingress queue each. */
public enum MessageSource {
  /** The core itself: term, timers, clock, site and policy. It has no queue. */
  CORE(1, "core"),
  /** Facts of machines. */
  GATEWAY(2, "gateway"),
  /** What people and other systems want: plans, incidents handled. */
  SERVER(3, "server"),
  /** Proposals. */
  PLANNER(4, "planner");

  private final int number;
  private final String process;

  MessageSource(int number, String process) {
    this.number = number;
    this.process = process;
  }

  /** The source in the header of inbound records. */
  public int number() {
    return number;
  }

  /** The process that writes, which is the name of its folder. */
  public String process() {
    return process;
  }

  /** Whether its messages wait while the disk is nearly full; facts of machines never do. */
  boolean waitsForDisk() {
    return this == SERVER || this == PLANNER;
  }
}
