package io.smartport.gateway.opcua;

/**
 * Where a crane's PLC is found.
 *
 * @param machine number of the crane at its site
 * @param name browse name of the crane in its server
 * @param url such as {@code opc.tcp://10.0.0.7:4840/STS01}
 */
public record CraneAddress(int machine, String name, String url) {}
