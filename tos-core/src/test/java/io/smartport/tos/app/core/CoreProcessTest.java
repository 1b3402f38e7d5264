package io.smartport.tos.app.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.process.StopSignal;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SampleSites;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temp;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger compiled = new AtomicInteger();
  private int port;
  private CoreConfig config;

  @BeforeEach
  void configure() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path file = CoreChild.config(temp, temp.resolve("var"));
    Files.writeString(file, Files.readString(file).replace("port: 0", "port: " + port));
    config = TypedYaml.readOver(CoreCommand.DEFAULTS, file, CoreConfig.class);
  }

  @AfterEach
  void end() {
    client.close();
  }

  private CompiledSite compile(String site) {
    assertThat(site).isEqualTo("../sites/small.yaml");
    compiled.incrementAndGet();
    return SampleSites.site("small");
  }

  /** A core that runs on a thread of its own until it is stopped. */
  private final class Running {
    final StopSignal stop = new StopSignal();
    final CompletableFuture<@Nullable Void> run;

    Running(Function<String, CompiledSite> compiler) {
      run =
          CompletableFuture.runAsync(
              () -> {
                try {
                  new CoreProcess(config, compiler, stop).run();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
    }

    void stop() {
      stop.stop();
      assertThat(run).succeedsWithin(PATIENCE);
    }
  }

  private String readyz() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/readyz");
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  private void awaitReadyz(String part) {
    await()
        .atMost(PATIENCE)
        .ignoreException(ConnectException.class)
        .untilAsserted(() -> assertThat(readyz()).contains(part));
  }

  @Test
  void aCoreIsReadyAndSaysWhatItWaitsForAndCompilesItsSiteOnce() {
    Running first = new Running(this::compile);
    awaitReadyz(
        "200 {\"ready\":true,\"reasons\":[],\"waitsFor\":[\"a first message of the gateway\"");
    first.stop();
    Running second = new Running(this::compile);
    awaitReadyz("200 ");
    second.stop();
    assertThat(compiled.get()).isEqualTo(1);
  }

  @Test
  void aSecondCoreOnTheSameFolderIsRefusedByName() {
    Running first = new Running(this::compile);
    awaitReadyz("200 ");
    assertThatThrownBy(() -> new CoreProcess(config, this::compile, new StopSignal()).run())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid() + " runs on this folder");
    first.stop();
  }

  @Test
  void afterThreeFaultsInARowItStaysInSafeModeAndSaysWhy() {
    for (int i = 0; i < CrashLog.MOST; i++) {
      assertThatThrownBy(
              () ->
                  new CoreProcess(
                          config,
                          site -> {
                            throw new IllegalStateException("poison");
                          },
                          new StopSignal())
                      .run())
          .hasMessage("poison");
    }
    Running safe = new Running(this::compile);
    awaitReadyz("safe mode: the last 3 starts failed");
    awaitReadyz("IllegalStateException: poison");
    assertThat(compiled.get()).isZero();
    safe.stop();
  }

  @Test
  void anEndInGoodOrderForgetsFaults() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("var").resolve(StateFolder.CORE));
    CrashLog crashes = new CrashLog(folder);
    crashes.add(Instant.EPOCH, 7, new IllegalStateException("two\nlines"));
    assertThat(crashes.faults())
        .containsExactly(
            "1970-01-01T00:00:00Z, behind message 7: java.lang.IllegalStateException: two lines");
    assertThat(crashes.pause()).isEqualTo(Duration.ofSeconds(1));
    Running core = new Running(this::compile);
    awaitReadyz("200 ");
    core.stop();
    assertThat(crashes.faults()).isEmpty();
    assertThat(crashes.pause()).isZero();
  }

  @Test
  void aDamagedJournalIsRefusedAndNotChangedAndIsNoFaultOfTheCore() throws Exception {
    for (int i = 0; i < 2; i++) {
      Running core = new Running(this::compile);
      awaitReadyz("200 ");
      core.stop();
    }
    Path segment = segment();
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.seek(5_000);
      int before = file.read();
      file.seek(5_000);
      file.write(before ^ 0x40);
    }
    byte[] damaged = Files.readAllBytes(segment);
    assertThatThrownBy(() -> new CoreProcess(config, this::compile, new StopSignal()).run())
        .isInstanceOf(JournalDamagedException.class)
        .hasMessageContaining(segment + ": damaged at byte ")
        .hasMessageContaining("restore this file from a backup");
    assertThat(Files.readAllBytes(segment)).isEqualTo(damaged);
    assertThat(new CrashLog(temp.resolve("var").resolve(StateFolder.CORE)).faults()).isEmpty();
  }

  private Path segment() throws IOException {
    Path inbound = new StateFolder(temp.resolve("var")).journal().resolve("inbound");
    try (Stream<Path> files = Files.list(inbound)) {
      return files.filter(f -> f.toString().endsWith(".seg")).sorted().findFirst().orElseThrow();
    }
  }
}
