package io.smartport.tos.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes what is missing and keeps what can be used. What is there and cannot be used is named and
 * left alone, as something may still depend on it.
 */
public final class CredentialMaker {
  private static final int PASSWORD_BYTES = 24;

  private final CredentialStore store;
  private final CredentialFolder folder;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param state the state folder; it is made when it is not there
   * @param clock wall time, from which certificates are valid
   */
  public CredentialMaker(Path state, InstantSource clock) {
    this.store = new CredentialStore(state, clock);
    this.folder = store.folder();
    this.clock = clock;
  }

  /** Told of each thing that was made or kept, from any thread. */
  @FunctionalInterface
  public interface Listener {
    /** Called with the name of an identity or an account. */
    void done(String name);
  }

  /**
   * What became of a folder.
   *
   * @param made how many identities and accounts are new
   * @param kept how many were there and can be used
   * @param unusable why what is there cannot be used, one sentence each, naming the file
   */
  public record Result(int made, int kept, List<String> unusable) {
    /** Keeps its own list. */
    public Result {
      unusable = List.copyOf(unusable);
    }
  }

  /**
   * Makes the authority, the identities and the accounts, keys in parallel.
   *
   * @param accounts names of passwords, such as {@code opcua-operator}
   * @throws IOException if the folder cannot be written
   * @throws CredentialException if an authority is there that cannot be used
   */
  public Result make(Collection<Identity> identities, List<String> accounts, Listener listener)
      throws IOException, InterruptedException {
    PrivateFiles.createFolders(folder.pki());
    PrivateFiles.createFolders(folder.secrets());
    List<Future<Boolean>> pending = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      CertificateAuthority authority = authority();
      for (Identity identity : identities) {
        pending.add(
            threads.submit(
                () -> {
                  boolean isNew = makeOrCheck(authority, identity);
                  listener.done(identity.name());
                  return isNew;
                }));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot make an RSA key", e);
    }
    return sum(pending, accounts, listener);
  }

  private Result sum(List<Future<Boolean>> pending, List<String> accounts, Listener listener)
      throws IOException, InterruptedException {
    int made = 0;
    int kept = 0;
    List<String> unusable = new ArrayList<>();
    for (Future<Boolean> one : pending) {
      try {
        if (one.get()) {
          made++;
        } else {
          kept++;
        }
      } catch (ExecutionException e) {
        unusable.add(reason(e));
      }
    }
    for (String account : accounts) {
      try {
        if (makeOrCheck(account)) {
          made++;
        } else {
          kept++;
        }
        listener.done(account);
      } catch (CredentialException e) {
        unusable.add(String.valueOf(e.getMessage()));
      }
    }
    return new Result(made, kept, unusable);
  }

  private static String reason(ExecutionException e) throws IOException {
    return switch (e.getCause()) {
      case CredentialException unusable -> String.valueOf(unusable.getMessage());
      case IOException failed -> throw failed;
      case null, default -> throw new IllegalStateException("a key could not be made", e);
    };
  }

  private CertificateAuthority authority() throws GeneralSecurityException, IOException {
    Path place = folder.authorityFolder();
    if (Files.exists(place)) {
      store.revocationList();
      return new CertificateAuthority(
          Pem.readKey(folder.authorityKey()), store.authority(), clock.instant());
    }
    CertificateAuthority authority = CertificateAuthority.create(clock.instant());
    Path draft = PrivateFiles.draftOf(place);
    PrivateFiles.write(
        CredentialFolder.inAuthority(draft, ".crt.pem"), Pem.of(authority.certificate()));
    PrivateFiles.write(CredentialFolder.inAuthority(draft, ".key.pem"), Pem.of(authority.key()));
    PrivateFiles.write(
        CredentialFolder.inAuthority(draft, ".crl.pem"), Pem.of(authority.emptyRevocationList()));
    PrivateFiles.publish(draft, place);
    return authority;
  }

  private boolean makeOrCheck(CertificateAuthority authority, Identity identity)
      throws GeneralSecurityException, IOException {
    String name = identity.name();
    Path place = folder.identityFolder(name);
    if (Files.exists(place)) {
      store.credential(name);
      store.certificate(name);
      return false;
    }
    Credential credential = authority.issue(identity);
    String password = newPassword();
    Path draft = PrivateFiles.draftOf(place);
    PrivateFiles.write(
        draft.resolve(folder.keyStore(name).getFileName()), KeyStores.encode(credential, password));
    PrivateFiles.write(
        draft.resolve(folder.certificate(name).getFileName()), Pem.of(credential.certificate()));
    PrivateFiles.write(draft.resolve(folder.keyStorePassword(name).getFileName()), password + "\n");
    PrivateFiles.publish(draft, place);
    return true;
  }

  private boolean makeOrCheck(String account) throws IOException {
    Path place = folder.secret(account);
    if (Files.exists(place)) {
      store.secret(account);
      return false;
    }
    Path draft = place.resolveSibling("." + place.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    PrivateFiles.write(draft, newPassword() + "\n");
    PrivateFiles.publish(draft, place);
    return true;
  }

  private String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
