package io.smartport.gateway.link;

/** The way to one crane; an adaptor speaks the crane's protocol. Delivery is not certain. */
public interface CranePort extends MachinePort {
  void order(CraneJob order);

  /**
   * The counterpart of an exchange is there.
   *
   * @param pick the exchange with the giver, else with the taker
   * @param counterpart place code of the truck
   */
  void permit(
      int term, int job, int attempt, boolean pick, long counterpart, long notAfterMachineMs);
}
