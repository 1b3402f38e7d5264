package io.smartport.simulator.virtual;

/**
 * Something that breaks and comes back.
 *
 * @param atMs after the start
 * @param forMs how long
 * @param machine number of the machine; not used for engine, gateway and broker
 */
public record Fault(Kind kind, long atMs, long forMs, int machine) {
  /** What breaks. */
  public enum Kind {
    /** The machine stands still and goes on by itself. */
    STOP,
    /** The machine's controller restarts. */
    RESTART,
    /** Nothing passes between gateway and machine. */
    LINK,
    /** The engine is killed and replays its journal. */
    ENGINE,
    /** The gateway is killed and knows nothing afterwards. */
    GATEWAY,
    /** The broker of the trucks restarts: all their lines are down at once. */
    BROKER
  }
}
