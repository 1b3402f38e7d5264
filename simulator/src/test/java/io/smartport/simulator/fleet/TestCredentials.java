package io.smartport.simulator.fleet;

import io.smartport.tos.credential.Credential;
import io.smartport.tos.credential.CredentialMaker;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.credential.Identity;
import io.smartport.tos.credential.Identity.Kind;
import io.smartport.tos.credential.TlsContexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** Certificates for tests, made once for each set of names. */
public final class TestCredentials {
  public static final String BROKER = "broker";
  public static final String GATEWAY = "gateway";
  public static final String OBSERVER = "hmi";

  private final CredentialStore store;

  /** Makes an authority of its own, and certificates for these trucks too. */
  public TestCredentials(List<String> trucks) {
    List<Identity> identities = new ArrayList<>();
    for (String name : List.of(BROKER, GATEWAY, OBSERVER)) {
      identities.add(new Identity(name, Kind.APPLICATION));
    }
    trucks.forEach(name -> identities.add(new Identity(name, Kind.TRUCK)));
    try {
      Path folder = Files.createTempDirectory("smartport-test-pki");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      new CredentialMaker(folder, InstantSource.system()).make(identities, List.of(), name -> {});
      store = new CredentialStore(folder, InstantSource.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Credential credential(String name) {
    return store.credential(name);
  }

  public SSLContext tls(String name) {
    return TlsContexts.of(credential(name));
  }
}
