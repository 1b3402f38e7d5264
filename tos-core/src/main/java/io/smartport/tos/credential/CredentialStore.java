package io.smartport.tos.credential;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.InstantSource;

/**
 * Reads what {@code ./smartport init} made. Files that others may read are refused.
 *
 * <p>All methods throw {@link CredentialException}, which names the file and why it cannot be used.
 */
public final class CredentialStore {
  private final CredentialFolder folder;
  private final InstantSource clock;

  /**
   * @param state the folder that {@code init} was given, such as {@code var}
   * @param clock wall time, to refuse what is expired
   */
  public CredentialStore(Path state, InstantSource clock) {
    this.folder = new CredentialFolder(state);
    this.clock = clock;
  }

  /** Where everything lies, for libraries that want a file. */
  public CredentialFolder folder() {
    return folder;
  }

  /** The certificate of the authority: what to trust, and nothing else. */
  public X509Certificate authority() {
    return valid(folder.authorityCertificate(), Pem.readCertificate(folder.authorityCertificate()));
  }

  /** The certificates that the authority has revoked. */
  public X509CRL revocationList() {
    Path file = folder.revocationList();
    X509CRL list = Pem.readRevocationList(file);
    try {
      list.verify(authority().getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new CredentialException(file, "is not signed by the authority: " + e.getMessage(), e);
    }
    return list;
  }

  /** The key and certificate chain of an identity. */
  public Credential credential(String name) {
    Path file = folder.keyStore(name);
    Credential credential =
        KeyStores.decode(file, PrivateFiles.readSecret(file), name, keyStorePassword(name));
    try {
      credential.certificate().verify(authority().getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new CredentialException(file, "is not signed by the authority: " + e.getMessage(), e);
    }
    valid(file, credential.certificate());
    return credential;
  }

  /** The certificate of an identity, without its key. */
  public X509Certificate certificate(String name) {
    return valid(folder.certificate(name), Pem.readCertificate(folder.certificate(name)));
  }

  /** The password of {@link CredentialFolder#keyStore}. */
  public String keyStorePassword(String name) {
    return PrivateFiles.readPassword(folder.keyStorePassword(name));
  }

  /** The password of an account, such as {@code opcua-operator}. */
  public String secret(String account) {
    return PrivateFiles.readPassword(folder.secret(account));
  }

  private X509Certificate valid(Path file, X509Certificate certificate) {
    if (clock.instant().isAfter(certificate.getNotAfter().toInstant())) {
      throw new CredentialException(file, "expired at " + certificate.getNotAfter().toInstant());
    }
    if (clock.instant().isBefore(certificate.getNotBefore().toInstant())) {
      throw new CredentialException(
          file, "is not valid before " + certificate.getNotBefore().toInstant());
    }
    return certificate;
  }
}
