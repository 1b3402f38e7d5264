package io.smartport.tos.credential;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes TLS contexts in which both sides show certificates of the same authority. */
public final class TlsContexts {
  private static final String PROTOCOL = "TLSv1.3";

  private TlsContexts() {}

  /**
   * A context that shows the credential and trusts its authority, and nobody else.
   *
   * @throws IllegalArgumentException when key and certificate do not fit
   */
  public static SSLContext of(Credential credential) {
    try {
      char[] password = new char[0];
      KeyStore keys = empty();
      Certificate[] chain = credential.chain().toArray(Certificate[]::new);
      keys.setKeyEntry(credential.name(), credential.key(), password, chain);
      KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
      keyManagers.init(keys, password);
      KeyStore trusted = empty();
      trusted.setCertificateEntry("authority", credential.authority());
      TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
      trustManagers.init(trusted);
      SSLContext context = SSLContext.getInstance(PROTOCOL);
      context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(credential.name() + " cannot be used for TLS: " + e, e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
