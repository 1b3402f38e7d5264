package io.smartport.tos.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/** A credential as the bytes of a PKCS #12 store. */
final class KeyStores {
  private static final String TYPE = "PKCS12";

  private KeyStores() {}

  static byte[] encode(Credential credential, String password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(TYPE);
    store.load(null, null);
    store.setKeyEntry(
        credential.name(),
        credential.key(),
        password.toCharArray(),
        credential.chain().toArray(Certificate[]::new));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password.toCharArray());
    return bytes.toByteArray();
  }

  static Credential decode(Path file, byte[] bytes, String name, String password) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(new ByteArrayInputStream(bytes), password.toCharArray());
      Key key = store.getKey(name, password.toCharArray());
      Certificate[] chain = store.getCertificateChain(name);
      if (!(key instanceof PrivateKey privateKey) || chain == null || chain.length != 2) {
        throw new CredentialException(file, "has no key and chain of two for " + name);
      }
      List<X509Certificate> certificates =
          Arrays.stream(chain).map(X509Certificate.class::cast).toList();
      return new Credential(name, privateKey, certificates);
    } catch (GeneralSecurityException | IOException e) {
      throw new CredentialException(file, "cannot be opened with its password: " + e, e);
    }
  }
}
