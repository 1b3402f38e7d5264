package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentJournalTest {
  private final SimulatedVolume volume = new SimulatedVolume(6);

  private SegmentJournal open() throws IOException {
    return SegmentJournal.open(volume, Samples.FOLDER, Samples.TINY);
  }

  @Test
  void recordsAreReadAsTheyWereWrittenOverManySegments() throws IOException {
    try (SegmentJournal journal = open()) {
      for (int i = 0; i < 60; i++) {
        Samples.appendGroup(journal, 1 + i % 5);
      }
      assertThat(Samples.read(journal, 1)).isEqualTo(Samples.upTo(journal.lastIndex()));
    }
    assertThat(SegmentNames.list(volume, Samples.FOLDER)).hasSizeGreaterThan(8);
    try (SegmentJournal journal = open()) {
      assertThat(journal.report()).isEqualTo(new OpenReport(180, true, Optional.empty()));
      assertThat(Samples.append(journal, Samples.payload(181))).isEqualTo(181);
      journal.sync();
      assertThat(Samples.read(journal, 1)).isEqualTo(Samples.upTo(181));
    }
  }

  @Test
  void readingStartsAtAnyIndex() throws IOException {
    try (SegmentJournal journal = open()) {
      for (int i = 0; i < 40; i++) {
        Samples.appendGroup(journal, 3);
      }
      for (int from = 1; from <= 121; from++) {
        assertThat(Samples.read(journal, from)).isEqualTo(Samples.upTo(120).subList(from - 1, 120));
      }
    }
  }

  @Test
  void onlySyncedRecordsAreRead() throws IOException {
    try (SegmentJournal journal = open()) {
      Samples.appendGroup(journal, 2);
      Samples.append(journal, Samples.payload(3));
      assertThat(journal.lastIndex()).isEqualTo(3);
      assertThat(journal.syncedIndex()).isEqualTo(2);
      assertThat(Samples.read(journal, 1)).isEqualTo(Samples.upTo(2));
    }
  }

  @Test
  void aReaderWorksBesideTheWriterAndTheRealDisk(@TempDir Path temp) throws IOException {
    FileVolume disk = new FileVolume();
    SegmentOptions options = new SegmentOptions(4096, 4096, true, 0, 7);
    try (SegmentJournal journal = SegmentJournal.open(disk, temp, options)) {
      SegmentReplay replay = new SegmentReplay(disk, temp, 7);
      for (int i = 0; i < 100; i++) {
        Samples.appendGroup(journal, 3);
        assertThat(Samples.read(replay, journal.lastIndex() - 2)).hasSize(3);
      }
      assertThat(Samples.read(replay, 1)).isEqualTo(Samples.upTo(300));
      assertThat(replay.lastIndex()).isEqualTo(300);
      assertThat(replay.torn()).isEmpty();
      assertThatThrownBy(() -> SegmentJournal.open(disk, temp, options))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("already writes");
    }
    try (SegmentJournal journal = SegmentJournal.open(disk, temp, options)) {
      assertThat(journal.report().closedCleanly()).isTrue();
      assertThat(journal.lastIndex()).isEqualTo(300);
    }
    try (var files = Files.list(temp)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".new")))
          .isEmpty();
    }
  }

  @Test
  void aFolderStaysSmall(@TempDir Path temp) throws IOException {
    try (SegmentJournal journal =
        SegmentJournal.open(new FileVolume(), temp, SegmentOptions.compact())) {
      Samples.appendGroup(journal, 3);
    }
    assertThat(Files.size(SegmentNames.of(temp, 1))).isEqualTo(1 << 20);
  }

  @Test
  void aLargeRecordAndALongGroupGoThrough() throws IOException {
    SegmentOptions options = new SegmentOptions(8 << 20, 1 << 20, false, 0, 7);
    List<Integer> lengths = new ArrayList<>();
    try (SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, options)) {
      UnsafeBuffer large = new UnsafeBuffer(new byte[3 << 20]);
      for (int length : new int[] {1, 3 << 20, 100, 300_000, 2 << 20, 3 << 20, 17}) {
        journal.append(large, 0, length);
      }
      journal.sync();
      journal.read(1, (_, _, _, length) -> lengths.add(length));
      assertThatThrownBy(() -> journal.append(large, 0, 0))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> journal.append(large, 0, 5 << 20))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("5242880");
    }
    assertThat(lengths).containsExactly(1, 3 << 20, 100, 300_000, 2 << 20, 3 << 20, 17);
  }

  @Test
  void afterAFailedSyncNothingIsWrittenAnyMore() throws IOException {
    SegmentJournal journal = open();
    Samples.appendGroup(journal, 2);
    Samples.append(journal, Samples.payload(3));
    volume.syncError = "Input/output error";
    assertThatThrownBy(journal::sync)
        .isInstanceOf(JournalFailedException.class)
        .hasMessageContaining("Input/output error");
    volume.syncError = "";
    assertThatThrownBy(() -> Samples.append(journal, Samples.payload(4)))
        .isInstanceOf(JournalFailedException.class);
    assertThatThrownBy(journal::sync).isInstanceOf(JournalFailedException.class);
    assertThat(journal.syncedIndex()).isEqualTo(2);
    byte[] before = volume.bytes(SegmentNames.of(Samples.FOLDER, 1));
    journal.close();
    assertThat(volume.bytes(SegmentNames.of(Samples.FOLDER, 1))).isEqualTo(before);
  }

  @Test
  void afterAFailedWriteNothingIsWrittenAnyMore() throws IOException {
    SegmentJournal journal = open();
    Samples.append(journal, Samples.payload(1));
    volume.writeError = "Input/output error";
    assertThatThrownBy(journal::sync).isInstanceOf(JournalFailedException.class);
    volume.writeError = "";
    assertThatThrownBy(journal::sync).isInstanceOf(JournalFailedException.class);
  }

  @Test
  void aFullDiskRefusesARecordAndGoesOnWhenSpaceIsFreed() throws IOException {
    volume.capacity = 2_000;
    SegmentJournal journal = open();
    assertThat(journal.isNearlyFull()).isFalse();
    JournalFullException full = null;
    while (full == null) {
      try {
        Samples.appendGroup(journal, 1);
      } catch (JournalFullException e) {
        full = e;
      }
    }
    long last = journal.lastIndex();
    assertThat(full).hasMessageContaining("No space left on device");
    assertThatThrownBy(() -> Samples.append(journal, new byte[500]))
        .isInstanceOf(JournalFullException.class);
    assertThat(Samples.read(journal, 1)).isEqualTo(Samples.upTo(last));
    volume.capacity = 10_000;
    Samples.appendGroup(journal, 3);
    assertThat(Samples.read(journal, 1)).isEqualTo(Samples.upTo(last + 3));
    journal.close();
    try (SegmentJournal again = open()) {
      assertThat(Samples.read(again, 1)).isEqualTo(Samples.upTo(last + 3));
    }
  }

  @Test
  void aNearlyFullDiskIsTold() throws IOException {
    volume.capacity = 100_000;
    SegmentJournal journal =
        SegmentJournal.open(
            volume, Samples.FOLDER, new SegmentOptions(1024, 256, false, 99_000, 7));
    assertThat(journal.isNearlyFull()).isFalse();
    Samples.appendGroup(journal, 30);
    assertThat(journal.isNearlyFull()).isTrue();
  }

  @Test
  void aJournalInMemoryBehavesTheSame() {
    MemoryJournal journal = new MemoryJournal();
    Samples.appendGroup(journal, 100_000);
    Samples.append(journal, Samples.payload(100_001));
    assertThat(Samples.read(journal, 99_990)).hasSize(11).startsWith(99_990L);
    assertThat(Samples.read(journal, 1)).hasSize(100_000);
  }

  @Test
  void outputsInMemoryAreReadInOrder() {
    MemoryOutbound journal = new MemoryOutbound();
    UnsafeBuffer bytes = new UnsafeBuffer(new byte[9]);
    journal.append(3, 0, bytes, 0, 9);
    journal.append(3, 1, bytes, 0, 0);
    journal.append(7, 0, bytes, 2, 4);
    List<String> read = new ArrayList<>();
    journal.read((index, ordinal, _, _, length) -> read.add(index + "/" + ordinal + ":" + length));
    assertThat(read).containsExactly("3/0:9", "3/1:0", "7/0:4");
    assertThat(journal.lastInboundIndex()).isEqualTo(7);
    assertThatThrownBy(() -> journal.append(3, 2, bytes, 0, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
