package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleOutboundTest {
  private static final int OUTPUTS = 12;

  @TempDir Path temp;

  private static final class Collected implements OutboundHandler {
    final List<String> records = new ArrayList<>();
    final List<OutboundDamage> damages = new ArrayList<>();

    @Override
    public void onRecord(
        long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
      byte[] bytes = new byte[length];
      buffer.getBytes(offset, bytes);
      records.add(inboundIndex + "/" + ordinal + "=" + Arrays.hashCode(bytes));
    }

    @Override
    public void onDamage(OutboundDamage damage) {
      damages.add(damage);
    }
  }

  private static byte[] output(int number) {
    byte[] bytes = new byte[10 + number * 3];
    Arrays.fill(bytes, (byte) (0x40 + number));
    return bytes;
  }

  private static void append(OutboundJournal journal, int number) {
    byte[] bytes = output(number);
    journal.append(1 + number / 3, number % 3, new UnsafeBuffer(bytes), 0, bytes.length);
  }

  private static List<String> expected(int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(1 + i / 3 + "/" + i % 3 + "=" + Arrays.hashCode(output(i)));
    }
    return all;
  }

  private Path written() {
    Path folder = temp.resolve("outbound");
    try (ChronicleOutbound journal = ChronicleOutbound.open(folder)) {
      for (int i = 0; i < OUTPUTS; i++) {
        append(journal, i);
      }
      journal.sync();
    }
    return folder;
  }

  @Test
  void outputsAreReadInOrderAlsoAfterReopening() {
    Path folder = written();
    try (ChronicleOutbound journal = ChronicleOutbound.open(folder)) {
      assertThat(journal.lastInboundIndex()).isEqualTo(4);
      assertThat(journal.lastOrdinal()).isEqualTo(2);
      assertThat(journal.tornTail()).isEmpty();
      append(journal, OUTPUTS);
      Collected collected = new Collected();
      journal.read(collected);
      assertThat(collected.records).isEqualTo(expected(OUTPUTS + 1));
      assertThat(collected.damages).isEmpty();
    }
    Collected collected = new Collected();
    ChronicleOutbound.replay(folder, collected);
    assertThat(collected.records).isEqualTo(expected(OUTPUTS + 1));
  }

  @Test
  void theLargestOutputFitsAndALargerOneIsRefused() {
    try (ChronicleOutbound journal = ChronicleOutbound.open(temp.resolve("large"))) {
      UnsafeBuffer large = new UnsafeBuffer(new byte[OutboundJournal.MAX_LENGTH + 1]);
      for (int i = 1; i <= 20; i++) {
        journal.append(i, 0, large, 0, OutboundJournal.MAX_LENGTH);
      }
      journal.sync();
      List<Integer> lengths = new ArrayList<>();
      journal.read((index, ordinal, buffer, offset, length) -> lengths.add(length));
      assertThat(lengths).hasSize(20).containsOnly(OutboundJournal.MAX_LENGTH);
      assertThatThrownBy(() -> journal.append(21, 0, large, 0, large.capacity()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("(21, 0)");
    }
  }

  @Test
  void outputsBehindAMessageAreReadWithoutThoseBefore() {
    Path folder = written();
    try (ChronicleOutbound journal = ChronicleOutbound.open(folder)) {
      for (int behind = 0; behind <= OUTPUTS / 3 + 1; behind++) {
        Collected collected = new Collected();
        journal.read(behind, collected);
        assertThat(collected.damages).isEmpty();
        assertThat(collected.records)
            .as("behind %d", behind)
            .isEqualTo(expected(OUTPUTS).subList(Math.min(OUTPUTS, 3 * behind), OUTPUTS));
      }
    }
  }

  @Test
  void aKeyThatDoesNotGrowIsRefused() {
    try (ChronicleOutbound journal = ChronicleOutbound.open(temp.resolve("keys"))) {
      append(journal, 4);
      assertThatThrownBy(() -> append(journal, 4))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("(2, 1) does not follow (2, 1)");
    }
  }

  /** Every byte from the first record's frame to the last record's end, one after the other. */
  @Test
  void anAlteredRecordIsToldWithItsKeyAndCrashesNothing() throws IOException {
    Path folder = written();
    Path file = queueFile(folder);
    byte[] whole = Files.readAllBytes(file);
    int first = find(whole, output(0)) - QueueFormat.HEADER - 4;
    int end = find(whole, output(OUTPUTS - 1)) + output(OUTPUTS - 1).length;
    Path copy = copied(folder);
    Path altered = copy.resolve(folder.relativize(file));
    for (int mask : new int[] {0x04, 0x40, 0x80}) {
      for (int at = first; at < end; at++) {
        byte[] bytes = Arrays.copyOfRange(whole, first, end);
        bytes[at - first] ^= (byte) mask;
        overwrite(altered, first, bytes);
        Collected collected = new Collected();
        ChronicleOutbound.replay(copy, collected);
        int before = recordsBefore(whole, at);
        if (isPadding(whole, at, before)) {
          assertThat(collected.damages).isEmpty();
          assertThat(collected.records).isEqualTo(expected(OUTPUTS));
          continue;
        }
        assertThat(collected.damages)
            .as("byte %d of %d..%d, mask %d", at, first, end, mask)
            .isNotEmpty();
        OutboundDamage damage = collected.damages.getFirst();
        assertThat(damage.inboundIndex() + "/" + damage.ordinal())
            .as("byte %d: %s", at, damage)
            .isEqualTo(before == 0 ? "0/-1" : 1 + (before - 1) / 3 + "/" + (before - 1) % 3);
        assertThat(collected.records.subList(0, before)).isEqualTo(expected(before));
      }
    }
  }

  private static void overwrite(Path file, int at, byte[] bytes) throws IOException {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(at).write(ByteBuffer.wrap(bytes));
    }
  }

  /** Frames are aligned to 4 bytes; what fills them up is nobody's. */
  private static boolean isPadding(byte[] whole, int at, int before) {
    return before > 0
        && before < OUTPUTS
        && at >= find(whole, output(before - 1)) + output(before - 1).length
        && at < find(whole, output(before)) - QueueFormat.HEADER - 4;
  }

  private static int recordsBefore(byte[] whole, int at) {
    int count = 0;
    while (count < OUTPUTS && find(whole, output(count)) + output(count).length <= at) {
      count++;
    }
    return count;
  }

  private static int find(byte[] in, byte[] what) {
    for (int i = 0; i + what.length <= in.length; i++) {
      if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
        return i;
      }
    }
    throw new AssertionError("The record is not in the file");
  }

  private Path copied(Path folder) throws IOException {
    Path copy = temp.resolve("copy");
    Files.createDirectory(copy);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path from : files.toList()) {
        Files.copy(from, copy.resolve(folder.relativize(from)));
      }
    }
    return copy;
  }

  private static Path queueFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".cq4")).findFirst().orElseThrow();
    }
  }

  @Test
  void aTornTailIsMarkedAndItsOutputsCanBeMadeAgain() throws IOException {
    Path folder;
    try (ChronicleOutbound journal = ChronicleOutbound.open(temp.resolve("outbound"))) {
      for (int i = 0; i < OUTPUTS; i++) {
        append(journal, i);
      }
      journal.sync();
      folder = copied(temp.resolve("outbound"));
    }
    Path file = queueFile(folder);
    overwrite(file, find(Files.readAllBytes(file), output(OUTPUTS - 1)), new byte[20]);

    try (ChronicleOutbound journal = ChronicleOutbound.open(folder)) {
      assertThat(journal.tornTail()).isPresent();
      assertThat(journal.lastInboundIndex()).isEqualTo(4);
      assertThat(journal.lastOrdinal()).isEqualTo(1);
      append(journal, OUTPUTS - 1);
    }
    Collected collected = new Collected();
    ChronicleOutbound.replay(folder, collected);
    assertThat(collected.damages).isEmpty();
    assertThat(collected.records).isEqualTo(expected(OUTPUTS));
  }

  @Test
  void nothingIsLeftRunningAfterTheClose() {
    Set<String> before = threads();
    written();
    assertThat(threads()).isSubsetOf(before);
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
