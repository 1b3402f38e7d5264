package io.smartport.gateway.opcua;

import java.security.Provider;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Makes the signatures of the policy Aes256_Sha256_RsaPss known: the OPC UA library asks for them
 * under a name that only Bouncy Castle has. It comes last, so that everything else stays as it was.
 */
final class PssSignatures {
  private PssSignatures() {}

  static void install() {
    Provider provider = new BouncyCastleProvider();
    if (Security.getProvider(provider.getName()) == null) {
      Security.addProvider(provider);
    }
  }
}
