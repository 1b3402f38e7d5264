package io.smartport.gateway.link;

/** The way to one machine; an adaptor speaks its protocol. Delivery is not certain. */
public interface MachinePort {
  /** The machine shall end the job as soon as that is safe. */
  void withdraw(int term, int job, int attempt);

  /** Asks for a reading. */
  void read();
}
