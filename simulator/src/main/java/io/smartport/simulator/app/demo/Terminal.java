package io.smartport.simulator.app.demo;

import io.smartport.tos.app.init.SiteIdentities;
import io.smartport.tos.credential.CredentialMaker;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.site.CompiledSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of a terminal, children of this one; what they log stands in its folder. */
final class Terminal implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;
  private static final Map<String, String> MAINS =
      Map.of(
          "core", "io.smartport.tos.app.TosMain",
          "gateway", "io.smartport.gateway.app.GatewayMain",
          "simulator", "io.smartport.simulator.app.SimulatorMain");

  private final Path folder;
  private final PrintWriter err;
  private final Map<String, Process> processes = new LinkedHashMap<>();

  Terminal(Path folder, PrintWriter err) {
    this.folder = folder;
    this.err = err;
  }

  StateFolder state() {
    return new StateFolder(folder);
  }

  private Path config() {
    return folder.resolve("demo.yaml");
  }

  /**
   * Wipes the last run out and writes the configuration of all processes.
   *
   * @param faultSeed restarts of machines and broker; 0 for none
   */
  Path configure(String site, int moves, int speed, int seed, int faultSeed) throws IOException {
    for (String log : MAINS.keySet()) {
      Files.deleteIfExists(folder.resolve(log + ".log"));
    }
    for (String part : List.of("core", "gateway", "server", "planner", "simulator")) {
      wipe(folder.resolve(part));
    }
    Files.createDirectories(folder);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Files.writeString(
        config(),
        """
        site: %s
        stateFolder: %s
        clock:
          wallStart: %s
          siteStart: 2026-01-01T00:00:00Z
          factor: %d
        """
            .formatted(site, folder.toAbsolutePath(), now, speed));
    Path simulator = folder.resolve("simulator.yaml");
    Files.writeString(
        simulator,
        Files.readString(config())
            + "seed: %d%nfaultSeed: %d%ncall:%n  moves: %d%n".formatted(seed, faultSeed, moves));
    return simulator;
  }

  private static void wipe(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        files
            .sorted(Comparator.reverseOrder())
            .forEach(
                file -> {
                  try {
                    Files.delete(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
    }
  }

  /** Makes what credentials are missing, and starts all processes. */
  void start(CompiledSite site) throws IOException, InterruptedException {
    err.println("Keys and certificates ...");
    err.flush();
    CredentialMaker.Result made =
        new CredentialMaker(folder, InstantSource.system())
            .make(SiteIdentities.of(site), SiteIdentities.ACCOUNTS, name -> {});
    if (!made.unusable().isEmpty()) {
      throw new IOException(made.unusable().getFirst());
    }
    start("simulator", folder.resolve("simulator.yaml"));
    start("core", config());
    start("gateway", config());
  }

  /** Kills a process, as a failure of its machine would, and starts it again. */
  void killAndRestart(String name) throws IOException, InterruptedException {
    Process process = processes.get(name);
    if (process == null) {
      throw new IllegalArgumentException("no process " + name);
    }
    process.destroyForcibly();
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    start(name, config());
  }

  private void start(String name, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            MAINS.get(name),
            name,
            "--with-parent",
            file.toString()));
    Path log = folder.resolve(name + ".log");
    processes.put(
        name,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
    err.println(name + " starts, its log is " + log);
    err.flush();
  }

  /** No process has ended; names the first that has. */
  boolean areAllUp() {
    for (Map.Entry<String, Process> process : processes.entrySet()) {
      if (!process.getValue().isAlive()) {
        err.printf(
            "%s ended with %d: see %s%n",
            process.getKey(),
            process.getValue().exitValue(),
            folder.resolve(process.getKey() + ".log"));
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    end();
  }

  /** Ends all processes in good order, else by force. */
  void end() {
    processes.values().forEach(Process::destroy);
    try {
      for (Process process : processes.values()) {
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    killAll();
  }

  private void killAll() {
    processes.values().forEach(Process::destroyForcibly);
  }
}
