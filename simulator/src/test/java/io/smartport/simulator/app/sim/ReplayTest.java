package io.smartport.simulator.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.ExitCode;
import io.smartport.tos.app.TosMain;
import io.smartport.tos.app.replay.JournalReplay;
import io.smartport.tos.app.replay.JournalReplay.Extent;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.ChronicleOutbound;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalHeader;
import io.smartport.tos.journal.Snapshot;
import io.smartport.tos.journal.SnapshotStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
        sim.sim("--site", SimRunner.SMALL, "--moves", 24, "--trucks", 4, "--journal", journal);
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
  void isIdenticalFromTheStartAndFromEachSnapshotToTheNext() {
    assertThat(replay()).as(err.toString()).isEqualTo(ExitCode.OK);
    assertThat(passes())
        .containsExactlyInAnyOrder(
            "start -> end", "snapshot 1000 -> snapshot 4000", "snapshot 4000 -> end");
    assertThat(out.toString()).endsWith("identical" + System.lineSeparator());
    assertThat(passesTo(recordedHash)).isEqualTo(2);
  }

  @Test
  void isIdenticalFromEachSnapshotToTheEnd() {
    assertThat(replay("--to-end")).as(err.toString()).isEqualTo(ExitCode.OK);
    assertThat(passes())
        .containsExactlyInAnyOrder("start -> end", "snapshot 1000 -> end", "snapshot 4000 -> end");
    assertThat(passesTo(recordedHash)).isEqualTo(3);
  }

  @Test
  void snapshotsCanBeLeftOut() {
    assertThat(replay("--from-start-only")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).doesNotContain("snapshot");
  }

  @Test
  void anAlteredOutputIsNamed() throws IOException {
    rewriteOutputs(
        outputs -> {
          UnsafeBuffer middle = outputs.get(outputs.size() / 2).bytes();
          int last = middle.capacity() - 1;
          middle.putByte(last, (byte) (middle.getByte(last) ^ 1));
        });

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
  void aSnapshotThatTheOneBeforeDoesNotLeadToIsNamed() throws IOException {
    Snapshot good = store().read(4_000);
    byte[] state = bytes(good);
    int last = state.length - 1;
    state[last] ^= 1;
    store().write(4_000, good.stateHash(), new UnsafeBuffer(state));

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString())
        .contains(
            "from snapshot 1000 to snapshot 4000: the state after message 4000 is unequal to"
                + " snapshot 4000 from byte "
                + last)
        .contains("from start to end: the state after message 4000 is unequal to snapshot 4000");
    assertThat(out.toString()).contains("different");
  }

  @Test
  void aSnapshotWithTheHashOfAnotherStateIsNamed() throws IOException {
    Snapshot good = store().read(4_000);
    store().write(4_000, good.stateHash() + 1, good.bytes());

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString())
        .contains("from snapshot 1000 to snapshot 4000: the state after message 4000 has hash")
        .doesNotContain("unequal");
  }

  @Test
  void aSnapshotThatNoEngineWroteDoesNotStopTheOtherPasses() throws IOException {
    Snapshot good = store().read(4_000);
    store().write(4_000, good.stateHash(), new UnsafeBuffer(Arrays.copyOf(bytes(good), 5_000)));

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString())
        .contains("from snapshot 4000 to end: the engine fails at its restoring");
    assertThat(passes()).contains("start -> end", "snapshot 1000 -> snapshot 4000");
  }

  @Test
  void aSnapshotBehindTheJournalIsNamed() throws IOException {
    store().write(999_999, 0, new UnsafeBuffer(new byte[8]));

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString()).contains("snapshot 999999: its message is not in the journal");
    assertThat(passes()).hasSize(3);
  }

  @Test
  void aDamagedSnapshotIsSkippedByTheOneBefore() throws IOException {
    flip(folder.resolve("snapshots").resolve("00000000000000004000.snap"), 1_000);

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(passes()).containsExactlyInAnyOrder("start -> end", "snapshot 1000 -> end");
    assertThat(passesTo(recordedHash)).isEqualTo(2);
  }

  @Test
  void anOutputThatIsMissingOrTooMuchIsNamed() throws IOException {
    rewriteOutputs(
        outputs -> {
          outputs.remove(outputs.size() / 2);
          Output last = outputs.getLast();
          outputs.add(new Output(last.index(), last.ordinal() + 1, last.bytes()));
        });

    assertThat(replay()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(err.toString())
        .contains("is missing in the outbound journal")
        .contains("is recorded, the replay does not say it");
  }

  @Test
  void canBeCancelled() throws IOException {
    Passes passes = new Passes();

    assertThat(new JournalReplay(open()).run(Extent.TO_NEXT, () -> true, passes)).isFalse();
    assertThat(passes.all()).isEmpty();
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

  private record Output(long index, int ordinal, UnsafeBuffer bytes) {}

  /** Writes the outbound journal anew, changed, its check sums right. */
  private void rewriteOutputs(Consumer<List<Output>> change) throws IOException {
    List<Output> outputs = new ArrayList<>();
    Path outbound = folder.resolve("outbound");
    ChronicleOutbound.replay(
        outbound,
        (index, ordinal, buffer, offset, length) -> {
          byte[] copy = new byte[length];
          buffer.getBytes(offset, copy);
          outputs.add(new Output(index, ordinal, new UnsafeBuffer(copy)));
        });
    try (Stream<Path> files = Files.list(outbound)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    change.accept(outputs);
    try (ChronicleOutbound again = ChronicleOutbound.open(outbound)) {
      for (Output output : outputs) {
        UnsafeBuffer bytes = output.bytes();
        again.append(output.index(), output.ordinal(), bytes, 0, bytes.capacity());
      }
    }
  }

  /** The passes that were printed, as "from -> to". */
  private List<String> passes() {
    return out.toString()
        .lines()
        .filter(line -> line.startsWith("start") || line.startsWith("snapshot"))
        .map(line -> line.substring(0, 33).trim().replaceAll("  +", " -> "))
        .toList();
  }

  private long passesTo(String hash) {
    return out.toString().lines().filter(line -> line.contains(hash)).count();
  }

  private JournalFolder open() throws IOException {
    return JournalFolder.open(new FileVolume(), folder, JournalIdentity.header("test"));
  }

  private SnapshotStore store() throws IOException {
    return open().snapshots(SnapshotStore.KEEP_ALL);
  }

  private static byte[] bytes(Snapshot snapshot) {
    byte[] bytes = new byte[snapshot.bytes().capacity()];
    snapshot.bytes().getBytes(0, bytes);
    return bytes;
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
