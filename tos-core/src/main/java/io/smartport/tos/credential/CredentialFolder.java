package io.smartport.tos.credential;

import java.nio.file.Path;

/**
 * Where credentials lie below a state folder; {@code docs/reference/credentials.md} shows it.
 *
 * @param state the folder of all that a terminal's processes keep, such as {@code var}
 */
public record CredentialFolder(Path state) {
  Path pki() {
    return state.resolve("pki");
  }

  /** The certificate of the authority, PEM. */
  public Path authorityCertificate() {
    return inAuthority(authorityFolder(), ".crt.pem");
  }

  /** The list of revoked certificates, signed by the authority, PEM. */
  public Path revocationList() {
    return inAuthority(authorityFolder(), ".crl.pem");
  }

  Path authorityKey() {
    return inAuthority(authorityFolder(), ".key.pem");
  }

  Path authorityFolder() {
    return pki().resolve(Identity.AUTHORITY);
  }

  static Path inAuthority(Path folder, String ending) {
    return folder.resolve(Identity.AUTHORITY + ending);
  }

  /** The PKCS #12 store with the key and the certificate chain of a name. */
  public Path keyStore(String name) {
    return identityFolder(name).resolve(name + ".p12");
  }

  /** The certificate of a name, PEM. */
  public Path certificate(String name) {
    return identityFolder(name).resolve(name + ".crt.pem");
  }

  /** The password of the key store of a name. */
  public Path keyStorePassword(String name) {
    return identityFolder(name).resolve("password");
  }

  Path identityFolder(String name) {
    return pki().resolve(name);
  }

  Path secrets() {
    return state.resolve("secrets");
  }

  /** The password of an account, such as {@code opcua-operator}. */
  public Path secret(String account) {
    return secrets().resolve(account + ".password");
  }
}
