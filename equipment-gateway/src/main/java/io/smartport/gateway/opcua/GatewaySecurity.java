package io.smartport.gateway.opcua;

import io.smartport.tos.credential.Credential;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/**
 * What the gateway proves itself with and whom it trusts.
 *
 * @param credential key and certificate chain of the gateway
 * @param authority signs the certificates of all PLCs
 * @param revoked certificates of the authority that are no longer trusted
 * @param user account at the PLCs
 */
public record GatewaySecurity(
    Credential credential,
    X509Certificate authority,
    X509CRL revoked,
    String user,
    String password) {
  /** Leaves the password out. */
  @Override
  public String toString() {
    return "GatewaySecurity[" + credential + ", " + user + "]";
  }
}
