package io.smartport.simulator.world;

/** Something that takes place at one instant of virtual time. */
@FunctionalInterface
public interface Happening {
  /** Carries it out; {@link Agenda#nowUs()} is the instant it was entered for. */
  void happen();
}
