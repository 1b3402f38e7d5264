package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {
  private static final JournalHeader HEADER =
      new JournalHeader(3, 1, 2, 0x1234_5678_9ABCL, "SmartPort 0.1.0");
  private static final Path FOLDER = Path.of("journal");

  private final SimulatedVolume volume = new SimulatedVolume(5);

  @Test
  void aHeaderIsReadAsItWasWritten() throws IOException {
    JournalFolder.create(volume, FOLDER, HEADER);
    assertThat(JournalFolder.open(volume, FOLDER, HEADER).header()).isEqualTo(HEADER);
    assertThat(JournalFolder.openOrCreate(volume, FOLDER, HEADER).header()).isEqualTo(HEADER);
  }

  @Test
  void anotherBehaviourOrSchemaIsRefusedByName() throws IOException {
    JournalFolder.create(volume, FOLDER, HEADER);
    assertRefused(
        new JournalHeader(4, 1, 2, 0x1234_5678_9ABCL, "x"),
        "behaviourVersion is 3, this program is 4");
    assertRefused(
        new JournalHeader(3, 9, 2, 0x1234_5678_9ABCL, "x"), "schemaId is 1, this program is 9");
    assertRefused(
        new JournalHeader(3, 1, 3, 0x1234_5678_9ABCL, "x"),
        "schemaVersion is 2, this program is 3");
    assertRefused(
        new JournalHeader(3, 1, 2, 1, "x"),
        "schemaHash is 0000123456789abc, this program is 0000000000000001");
  }

  private void assertRefused(JournalHeader needed, String why) {
    assertThatThrownBy(() -> JournalFolder.open(volume, FOLDER, needed))
        .isInstanceOf(JournalRefusedException.class)
        .hasMessageContaining("journal.header")
        .hasMessageContaining(why)
        .hasMessageContaining("SmartPort 0.1.0");
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() throws IOException {
    JournalFolder.create(volume, FOLDER, HEADER);
    assertThatThrownBy(() -> JournalFolder.create(volume, FOLDER, HEADER))
        .isInstanceOf(JournalRefusedException.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void aFlippedByteInTheHeaderIsFound() throws IOException {
    JournalFolder.create(volume, FOLDER, HEADER);
    Path file = FOLDER.resolve("journal.header");
    byte[] bytes = volume.bytes(file);
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= (byte) (1 << (at % 8));
      volume.put(file, damaged);
      assertThat(catchThrowable(() -> JournalFolder.open(volume, FOLDER, HEADER)))
          .as("byte %d", at)
          .isInstanceOf(JournalDamagedException.class);
    }
  }

  @Test
  void aFolderHoldsInboundOutboundAndSnapshots(@TempDir Path temp) throws IOException {
    FileVolume disk = new FileVolume();
    JournalFolder folder = JournalFolder.create(disk, temp.resolve("a").resolve("journal"), HEADER);
    try (SegmentJournal inbound = folder.inbound(SegmentOptions.compact());
        ChronicleOutbound outbound = folder.outbound()) {
      Samples.appendGroup(inbound, 5);
      outbound.append(5, 0, new UnsafeBuffer(new byte[3]), 0, 3);
    }
    folder.snapshots(2).write(5, 1, new UnsafeBuffer(new byte[8]));

    JournalFolder again = JournalFolder.open(disk, temp.resolve("a").resolve("journal"), HEADER);
    assertThat(Samples.read(again.inboundReplay(), 1)).isEqualTo(Samples.upTo(5));
    assertThat(again.snapshots(2).list()).containsExactly(5L);
    int[] count = {0};
    again.replayOutbound((_, _, _, _, _) -> count[0]++);
    assertThat(count[0]).isEqualTo(1);
  }
}
