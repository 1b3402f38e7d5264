package io.smartport.simulator.plc;

import io.smartport.tos.credential.Credential;
import io.smartport.tos.credential.CredentialMaker;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.credential.Identity;
import io.smartport.tos.credential.Identity.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An authority with certificates, made once for all tests of the JVM, as keys take long to make.
 */
final class TestPki {
  static final String CRANE = "YC01";
  static final String GATEWAY = "gateway";

  private final X509Certificate authority;
  private final X509CRL revoked;
  private final List<Credential> credentials;

  private TestPki(List<String> names) {
    try {
      Path folder = Files.createTempDirectory("pki");
      new CredentialMaker(folder, InstantSource.system())
          .make(
              names.stream().map(name -> new Identity(name, Kind.APPLICATION)).toList(),
              List.of(),
              name -> {});
      CredentialStore store = new CredentialStore(folder, InstantSource.system());
      authority = store.authority();
      revoked = store.revocationList();
      credentials = names.stream().map(store::credential).toList();
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What tests trust. */
  static TestPki ours() {
    return Holder.OURS;
  }

  /** Somebody else's. */
  static TestPki foreign() {
    return Holder.FOREIGN;
  }

  /** Apart, because keys are made on threads that need the class around it initialized. */
  private static final class Holder {
    static final TestPki OURS = new TestPki(List.of(CRANE, GATEWAY));
    static final TestPki FOREIGN = new TestPki(List.of(GATEWAY));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  X509Certificate authority() {
    return authority;
  }

  X509CRL revoked() {
    return revoked;
  }

  Credential credential(String name) {
    return credentials.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
