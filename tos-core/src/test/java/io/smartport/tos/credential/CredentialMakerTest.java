package io.smartport.tos.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smartport.tos.credential.CredentialMaker.Result;
import io.smartport.tos.credential.Identity.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialMakerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Identity CRANE = new Identity("QC01", Kind.APPLICATION);
  private static final Identity TRUCK = new Identity("ART001", Kind.TRUCK);

  @TempDir private Path state;

  @Test
  void aCraneIsCertifiedAsOpcUaAsksAndATruckAsAClient() throws Exception {
    assertThat(make()).isEqualTo(new Result(3, 0, List.of()));
    CredentialStore store = storeAt(NOW);

    Credential crane = store.credential("QC01");
    X509Certificate certificate = crane.certificate();
    assertThat(crane.key().getAlgorithm()).isEqualTo("RSA");
    assertThat(certificate.getKeyUsage()).startsWith(true, true, true, true, false);
    assertThat(certificate.getExtendedKeyUsage())
        .containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(name -> name.get(0), name -> name.get(1))
        .containsExactly(
            tuple(6, crane.applicationUri()), tuple(2, "localhost"), tuple(7, "127.0.0.1"));
    assertThat(crane.authority()).isEqualTo(store.authority());
    assertThat(store.certificate("QC01")).isEqualTo(certificate);

    X509Certificate truck = store.credential("ART001").certificate();
    assertThat(truck.getPublicKey().getAlgorithm()).isEqualTo("EC");
    assertThat(truck.getSubjectX500Principal().getName()).contains("CN=ART001");
    assertThat(truck.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");

    assertThat(store.revocationList().getRevokedCertificates()).isNull();
    assertThat(store.secret("opcua-operator")).hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  void onlyTheOwnerMayReadWhatIsMade() throws Exception {
    make();
    try (Stream<Path> files = Files.walk(state)) {
      assertThat(files.filter(file -> !file.equals(state)))
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .endsWith("------"));
    }
  }

  @Test
  void whatIsThereIsKeptAndWhatIsNewIsMade() throws Exception {
    make();
    Credential before = storeAt(NOW).credential("QC01");
    Identity added = new Identity("QC02", Kind.APPLICATION);
    Result result =
        makerAt(NOW).make(List.of(CRANE, TRUCK, added), List.of("opcua-operator"), name -> {});
    assertThat(result).isEqualTo(new Result(1, 3, List.of()));
    assertThat(storeAt(NOW).credential("QC01")).isEqualTo(before);
    assertThat(storeAt(NOW).credential("QC02").authority()).isEqualTo(before.authority());
  }

  @Test
  void anInterruptedRunIsSimplyRepeated() throws Exception {
    Path draft = Files.createDirectories(state.resolve("pki").resolve(".QC01.draft"));
    Files.writeString(draft.resolve("QC01.p12"), "half a store");
    Files.createDirectories(state.resolve("secrets"));
    Files.writeString(state.resolve("secrets").resolve(".opcua-operator.password.draft"), "half");
    assertThat(make()).isEqualTo(new Result(3, 0, List.of()));
    assertThat(draft).doesNotExist();
  }

  @Test
  void whatIsExpiredIsNamedAndLeftAlone() throws Exception {
    make();
    Instant later = NOW.plus(Duration.ofDays(3 * 365));
    Result result = makerAt(later).make(List.of(CRANE), List.of("opcua-operator"), name -> {});
    assertThat(result.made()).isZero();
    assertThat(result.unusable())
        .containsExactly(keyStoreOf("QC01") + ": expired at 2028-11-24T12:00:00Z");
    assertThatThrownBy(() -> storeAt(NOW.minus(Duration.ofDays(9))).authority())
        .isInstanceOf(CredentialException.class)
        .hasMessageContaining("ca.crt.pem: is not valid before 2026-11-23T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QC01.p12", "password", "QC01.crt.pem"})
  void whatIsDamagedIsNamed(String file) throws Exception {
    make();
    Path damaged = state.resolve("pki").resolve("QC01").resolve(file);
    Files.writeString(damaged, "damaged");
    assertThat(make().unusable())
        .singleElement()
        .asString()
        .startsWith(state.resolve("pki").resolve("QC01").toString());
    Files.delete(damaged);
    assertThat(make().unusable())
        .containsExactly(damaged + ": is missing; ./smartport init makes it");
  }

  @Test
  void theCertificateOfAnotherAuthorityIsNamed() throws Exception {
    make();
    Path authority = state.resolve("pki").resolve("ca");
    Files.move(authority, state.resolve("old-ca"));
    assertThat(make().unusable())
        .hasSize(2)
        .allSatisfy(reason -> assertThat(reason).contains("is not signed by the authority"));
  }

  @Test
  void anAuthorityThatCannotBeUsedEndsTheRun() throws Exception {
    make();
    Files.writeString(state.resolve("pki/ca/ca.key.pem"), "no key");
    assertThatThrownBy(this::make)
        .isInstanceOf(CredentialException.class)
        .hasMessageContaining("ca.key.pem: is not a PKCS #8 key");
  }

  @Test
  void aSecretThatOthersMayReadIsRefused() throws Exception {
    make();
    Path secret = state.resolve("secrets/opcua-operator.password");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> storeAt(NOW).secret("opcua-operator"))
        .isInstanceOf(CredentialException.class)
        .hasMessage(secret + ": others may read or write it. Maybe: chmod 600 " + secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ca", "../x", "A B", "Ä", "A23456789012345678901234567890123", "a+"})
  void aNameThatWouldBeAnotherFolderOrTopicIsRefused(String name) {
    assertThatThrownBy(() -> new Identity(name, Kind.TRUCK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + name + "' cannot be certified");
  }

  private Result make() throws IOException, InterruptedException {
    return makerAt(NOW).make(List.of(CRANE, TRUCK), List.of("opcua-operator"), name -> {});
  }

  private CredentialMaker makerAt(Instant now) {
    return new CredentialMaker(state, InstantSource.fixed(now));
  }

  private CredentialStore storeAt(Instant now) {
    return new CredentialStore(state, InstantSource.fixed(now));
  }

  private Path keyStoreOf(String name) {
    return new CredentialFolder(state).keyStore(name);
  }
}
