package io.smartport.tos.server;

/**
 * Where a process answers over HTTP.
 *
 * @param host an address of this machine; loopback unless one wants otherwise
 * @param port 0 for any free one
 */
public record HttpSettings(String host, int port) {
  /** Checks the port. */
  public HttpSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port: 0 to 65535, got " + port);
    }
  }
}
