package io.smartport.simulator.plc.control;

/**
 * The counterpart of an exchange is there.
 *
 * @param pick the exchange with the giver, else with the taker
 * @param truck machine number of the truck
 * @param notAfterMs in the PLC's own milliseconds
 */
public record Permit(int term, int job, int attempt, boolean pick, int truck, long notAfterMs) {}
