package io.smartport.simulator.plc;

import io.smartport.tos.credential.Credential;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/**
 * What a PLC proves itself with and whom it trusts.
 *
 * @param credential its key and certificate chain
 * @param authority signs the certificates of all clients that may connect
 * @param revoked certificates of the authority that are no longer trusted
 */
public record PlcSecurity(
    Credential credential, X509Certificate authority, X509CRL revoked, PlcUsers users) {}
