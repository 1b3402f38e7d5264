package io.smartport.simulator.plc;

/**
 * Where the server of a crane listens: {@code opc.tcp://HOST:PORT/CRANE}.
 *
 * @param crane name of the crane, also in the address space
 */
public record PlcAddress(String crane, String host, int port) {
  /** The URL of its endpoints. */
  public String url() {
    return "opc.tcp://%s:%d/%s".formatted(host, port, crane);
  }
}
