package io.smartport.simulator.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.ExitCode;
import io.smartport.tos.app.TosMain;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.ChronicleOutbound;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalHeader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small journal of sim, replayed as it is and after each kind of damage. */
class ReplayTest {
  @TempDir private static Path shared;
  private static String recordedHash = "";

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path folder = Path.of("");

  @BeforeAll
  static void record() throws IOException {
    SimRunner sim = new SimRunner();
    Path journal = shared.resolve("journal");
    int exit =
        sim.sim("--site", SimRunner.SMALL, "--moves", 10, "--trucks", 4, "--journal", journal);
    assertThat(exit).as(sim.err()).isEqualTo(ExitCode.OK);
    recordedHash = sim.stateHash();
    FolderZip.pack(journal, shared.resolve("journal.zip"));
  }

  @BeforeEach
  void unpack() throws IOException {
    folder = temp.resolve("journal");
    FolderZip.unpack(shared.resolve("journal.zip"), folder);
  }

  private int replay(String... more) {
    CommandRunner runner = new CommandRunner(new TosMain(), true);
    runner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    List<String> args = new ArrayList<>(List.of("replay", folder.toString()));
    args.addAll(List.of(more));
    return runner.run(args.toArray(String[]::new));
  }

  @Test
  void outputsAndHashAreIdenticalFromTheStartAndFromEachSnapshot() {
    assertThat(replay()).as(err.toString()).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("start").contains("snapshot 1000").contains("identical");
    assertThat(out.toString().lines().filter(line -> line.contains(recordedHash)).count())
        .as("passes that come to the recorded hash")
        .isEqualTo(snapshots().size() + 1L)
        .isGreaterThan(1);
  }

  @Test
  void snapshotsCanBeLeftOut() {
    assertThat(replay("--from-start-only")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).doesNotContain("snapshot");
  }

  @Test
  void anAlteredOutputIsNamed() throws IOException {
    alterOutput();

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString()).contains("output (").contains("is unequal from byte");
    assertThat(out.toString()).contains("different");
  }

  @Test
  void aFlippedByteInTheInboundJournalIsNamed() throws IOException {
    Path segment = only(folder.resolve("inbound"), ".seg");
    flip(segment, 5_000);

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString()).contains(String.valueOf(segment.getFileName())).contains("damaged");
  }

  @Test
  void aFlippedByteInASnapshotIsNamed() throws IOException {
    Path snapshot = folder.resolve("snapshots").resolve("00000000000000001000.snap");
    flip(snapshot, 1_000);

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString()).contains("00000000000000001000.snap").contains("damaged");
  }

  @Test
  void anotherBehaviourVersionIsRefusedByName() throws IOException {
    JournalHeader own = JournalIdentity.header("a later build");
    JournalHeader other =
        new JournalHeader(
            own.behaviourVersion() + 1,
            own.schemaId(),
            own.schemaVersion(),
            own.schemaHash(),
            own.createdBy());
    folder = temp.resolve("other");
    JournalFolder.create(new FileVolume(), folder, other);

    assertThat(replay()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString())
        .contains("behaviourVersion is " + other.behaviourVersion())
        .contains("a later build");
  }

  @Test
  void whatIsNoJournalIsRefused() {
    folder = temp.resolve("nothing");

    assertThat(replay()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains(folder.toString());
  }

  /** Writes the outbound journal anew with one byte of one record changed, its check sum right. */
  private void alterOutput() throws IOException {
    List<byte[]> bytes = new ArrayList<>();
    List<long[]> keys = new ArrayList<>();
    Path outbound = folder.resolve("outbound");
    ChronicleOutbound.replay(
        outbound,
        (index, ordinal, buffer, offset, length) -> {
          byte[] copy = new byte[length];
          buffer.getBytes(offset, copy);
          bytes.add(copy);
          keys.add(new long[] {index, ordinal});
        });
    try (Stream<Path> files = Files.list(outbound)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    byte[] middle = bytes.get(bytes.size() / 2);
    middle[middle.length - 1] ^= 1;
    try (ChronicleOutbound again = ChronicleOutbound.open(outbound)) {
      for (int i = 0; i < bytes.size(); i++) {
        UnsafeBuffer buffer = new UnsafeBuffer(bytes.get(i));
        again.append(keys.get(i)[0], (int) keys.get(i)[1], buffer, 0, bytes.get(i).length);
      }
    }
  }

  private List<Path> snapshots() {
    try (Stream<Path> files = Files.list(folder.resolve("snapshots"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }
}
