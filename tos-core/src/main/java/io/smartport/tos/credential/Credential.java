package io.smartport.tos.credential;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an identity proves itself with.
 *
 * @param name the common name of its certificate
 * @param chain its certificate, then that of the authority
 */
public record Credential(String name, PrivateKey key, List<X509Certificate> chain) {
  /** Keeps its own list. */
  public Credential {
    chain = List.copyOf(chain);
  }

  /** The identity's own certificate. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The certificate of the authority that vouches for it. */
  public X509Certificate authority() {
    return chain.getLast();
  }

  /** The OPC UA application URI that the certificate of a process or a crane bears. */
  public String applicationUri() {
    return Identity.applicationUri(name);
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "Credential[" + name + "]";
  }
}
