package io.smartport.simulator.plc;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.CertificateStore;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.DefaultServerCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.util.validation.ValidationCheck;

/** Trust list of a PLC: clients of the authority, not revoked, in date, under their own URI. */
final class PlcCertificates {
  private static final Set<ValidationCheck> CHECKS =
      EnumSet.of(
          ValidationCheck.VALIDITY,
          ValidationCheck.KEY_USAGE_END_ENTITY,
          ValidationCheck.EXTENDED_KEY_USAGE_END_ENTITY,
          ValidationCheck.REVOCATION,
          ValidationCheck.REVOCATION_LISTS,
          ValidationCheck.APPLICATION_URI);

  private PlcCertificates() {}

  static CertificateManager manager(PlcSecurity security) {
    MemoryTrustListManager trust = new MemoryTrustListManager();
    trust.setTrustedCertificates(List.of(security.authority()));
    trust.setTrustedCrls(List.of(security.revoked()));
    MemoryCertificateQuarantine quarantine = new MemoryCertificateQuarantine();
    X509Certificate[] chain = security.credential().chain().toArray(X509Certificate[]::new);
    MemoryCertificateStore store = new MemoryCertificateStore();
    DefaultApplicationGroup group =
        new DefaultApplicationGroup(
            trust,
            store,
            new NoFactory(),
            new DefaultServerCertificateValidator(trust, CHECKS, quarantine));
    try {
      store.set(
          NodeIds.RsaSha256ApplicationCertificateType,
          new CertificateStore.Entry(security.credential().key(), chain));
      group.initialize();
    } catch (Exception e) {
      throw new IllegalStateException("a store in memory cannot fail", e);
    }
    return new DefaultCertificateManager(quarantine, group);
  }

  /** Keys are given; a PLC never makes one. */
  private static final class NoFactory extends RsaSha256CertificateFactory {
    @Override
    protected KeyPair createRsaSha256KeyPair() {
      throw new IllegalStateException("a PLC does not make keys");
    }

    @Override
    protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keyPair) {
      throw new IllegalStateException("a PLC does not make certificates");
    }
  }
}
