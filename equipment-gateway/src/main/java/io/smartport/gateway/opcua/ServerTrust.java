package io.smartport.gateway.opcua;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultClientCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.util.validation.ValidationCheck;

/** Trust list of the gateway: PLCs of the authority, not revoked, in date, of that host and URI. */
final class ServerTrust {
  private static final Set<ValidationCheck> CHECKS =
      EnumSet.of(
          ValidationCheck.VALIDITY,
          ValidationCheck.HOSTNAME,
          ValidationCheck.KEY_USAGE_END_ENTITY,
          ValidationCheck.EXTENDED_KEY_USAGE_END_ENTITY,
          ValidationCheck.REVOCATION,
          ValidationCheck.REVOCATION_LISTS,
          ValidationCheck.APPLICATION_URI);

  private ServerTrust() {}

  static CertificateValidator validator(GatewaySecurity security) {
    MemoryTrustListManager trust = new MemoryTrustListManager();
    trust.setTrustedCertificates(List.of(security.authority()));
    trust.setTrustedCrls(List.of(security.revoked()));
    return new DefaultClientCertificateValidator(trust, CHECKS, new MemoryCertificateQuarantine());
  }
}
