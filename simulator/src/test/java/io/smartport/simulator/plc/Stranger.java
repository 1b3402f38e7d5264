package io.smartport.simulator.plc;

import io.smartport.tos.credential.Credential;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.DefaultClientCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;

/** A client as anybody would write one with the library, without our classes. */
final class Stranger {
  private Stranger() {}

  /** Connects with the policy, or throws. */
  static OpcUaClient connect(
      PlcAddress address, SecurityPolicy policy, Credential credential, IdentityProvider user)
      throws UaException {
    OpcUaClient client = create(address, policy, credential, user);
    try {
      return client.connect();
    } catch (UaException e) {
      client.disconnect();
      throw e;
    }
  }

  private static OpcUaClient create(
      PlcAddress address, SecurityPolicy policy, Credential credential, IdentityProvider user)
      throws UaException {
    MemoryTrustListManager trust = new MemoryTrustListManager();
    trust.addTrustedCertificate(TestPki.ours().authority());
    return OpcUaClient.create(
        address.url(),
        endpoints -> choose(endpoints, policy),
        transport -> {},
        config ->
            config
                .setApplicationUri(credential.applicationUri())
                .setKeyPair(new KeyPair(credential.certificate().getPublicKey(), credential.key()))
                .setCertificate(credential.certificate())
                .setCertificateChain(credential.chain().toArray(X509Certificate[]::new))
                .setCertificateValidator(
                    new DefaultClientCertificateValidator(trust, new MemoryCertificateQuarantine()))
                .setIdentityProvider(user)
                .setRequestTimeout(Unsigned.uint(5_000)));
  }

  private static Optional<EndpointDescription> choose(
      List<EndpointDescription> endpoints, SecurityPolicy policy) {
    return endpoints.stream()
        .filter(endpoint -> policy.getUri().equals(endpoint.getSecurityPolicyUri()))
        .findFirst();
  }
}
