package io.smartport.gateway.link;

/** The way to one truck; an adaptor speaks the truck's protocol. Delivery is not certain. */
public interface TruckPort extends MachinePort {
  void order(TruckJob order);

  /** More of the path is released. */
  void release(int term, int job, int attempt, int released, long notAfterMachineMs);
}
