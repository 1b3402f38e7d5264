package io.smartport.simulator.plc.control;

/**
 * A heartbeat of a gateway, which is its claim to be master.
 *
 * @param master names the gateway's run
 * @param term highest term of a core that it has heard; 0 when it has heard none
 * @param counter one more than that of the heartbeat before
 */
public record Claim(String master, int term, long counter) {}
