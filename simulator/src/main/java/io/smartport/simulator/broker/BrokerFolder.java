package io.smartport.simulator.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The folder of one run: the broker wants its configuration and its keys as files. Readable by its
 * owner only, gone when it is closed.
 */
final class BrokerFolder implements AutoCloseable {
  /** A payload of 64 KiB, its topic and its properties. */
  private static final int PACKET_MAX = 70_000;

  private final Path folder;

  BrokerFolder(BrokerSettings settings) throws IOException {
    // Only its owner may enter a temporary directory.
    folder = Files.createTempDirectory("smartport-broker");
    Files.createDirectory(conf());
    Files.createDirectory(data());
    Files.createDirectory(extensions());
    String password = password();
    try {
      KeyStore keys = empty();
      keys.setKeyEntry(
          "broker",
          settings.credential().key(),
          password.toCharArray(),
          settings.credential().chain().toArray(X509Certificate[]::new));
      write(keys, "keys.p12", password);
      KeyStore trusted = empty();
      trusted.setCertificateEntry("authority", settings.credential().authority());
      write(trusted, "trusted.p12", password);
    } catch (GeneralSecurityException e) {
      close();
      throw new IllegalArgumentException("key or certificate of the broker: " + e.getMessage(), e);
    }
    Files.writeString(conf().resolve("config.xml"), configuration(settings, password));
  }

  Path conf() {
    return folder.resolve("conf");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path extensions() {
    return folder.resolve("extensions");
  }

  private static String password() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private void write(KeyStore store, String file, String password)
      throws GeneralSecurityException, IOException {
    try (OutputStream out = Files.newOutputStream(conf().resolve(file))) {
      store.store(out, password.toCharArray());
    }
  }

  /**
   * TLS 1.3 with a certificate of the client, packets and sessions limited. Nothing is kept for a
   * client that is away: its commands would come too late.
   */
  private String configuration(BrokerSettings settings, String password) {
    return """
    <?xml version="1.0"?>
    <hivemq>
      <listeners>
        <tls-tcp-listener>
          <port>%d</port>
          <bind-address>%s</bind-address>
          <tls>
            <protocols><protocol>TLSv1.3</protocol></protocols>
            <keystore>
              <path>%s</path>
              <password>%s</password>
              <private-key-password>%s</private-key-password>
            </keystore>
            <client-authentication-mode>REQUIRED</client-authentication-mode>
            <truststore><path>%s</path><password>%s</password></truststore>
          </tls>
        </tls-tcp-listener>
      </listeners>
      <mqtt>
        <packets><max-packet-size>%d</max-packet-size></packets>
        <session-expiry><max-interval>0</max-interval></session-expiry>
        <keep-alive>
          <max-keep-alive>60</max-keep-alive>
          <allow-unlimited>false</allow-unlimited>
        </keep-alive>
        <shared-subscriptions><enabled>false</enabled></shared-subscriptions>
      </mqtt>
      <restrictions>
        <max-client-id-length>64</max-client-id-length>
        <max-topic-length>256</max-topic-length>
        <no-connect-idle-timeout>5000</no-connect-idle-timeout>
      </restrictions>
      <persistence><mode>in-memory</mode></persistence>
      <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
    </hivemq>
    """
        .formatted(
            settings.port(),
            settings.bindAddress(),
            conf().resolve("keys.p12"),
            password,
            password,
            conf().resolve("trusted.p12"),
            password,
            PACKET_MAX);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
