package io.smartport.simulator.broker;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Where the broker listens and whom it trusts.
 *
 * @param bindAddress an address of this machine
 * @param key of the broker's certificate
 * @param chain the broker's certificate first, which must carry the name that clients use
 * @param authority signed the certificates of all clients
 */
public record BrokerSettings(
    String bindAddress,
    int port,
    PrivateKey key,
    List<X509Certificate> chain,
    X509Certificate authority,
    Rights rights) {
  /** Keeps its own chain. */
  public BrokerSettings {
    chain = List.copyOf(chain);
  }
}
