package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentDamageTest {
  private record Group(Path file, int start, int end, long lastIndex) {}

  /** Groups of 1 to 4 records, not closed, as after a kill. */
  private static SimulatedVolume written(SegmentOptions options, int groups, List<Group> into)
      throws IOException {
    SimulatedVolume volume = new SimulatedVolume(1);
    SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, options);
    for (int i = 0; i < groups; i++) {
      Samples.appendGroup(journal, 1 + i % 4);
      Path file = SegmentNames.list(volume, Samples.FOLDER).getLast();
      int end = (int) new FileWindow(volume.openToRead(file)).endOfContent(0);
      end = (end + 7) & ~7;
      Group last = into.isEmpty() ? null : into.getLast();
      int start = last == null || !last.file().equals(file) ? SegmentHeader.LENGTH : last.end();
      into.add(new Group(file, start, end, journal.lastIndex()));
    }
    volume.kill();
    return volume;
  }

  private static SimulatedVolume copy(SimulatedVolume from) {
    SimulatedVolume to = new SimulatedVolume(2);
    from.files().forEach(file -> to.put(file, from.bytes(file)));
    return to;
  }

  @Test
  void aJournalCutAtAnyByteStartsWithEveryEarlierGroupAndReportsTheCut() throws IOException {
    List<Group> groups = new ArrayList<>();
    SimulatedVolume whole = written(Samples.SMALL, 12, groups);
    Path file = groups.getLast().file();
    byte[] bytes = whole.bytes(file);

    for (int cut = 0; cut < bytes.length; cut++) {
      SimulatedVolume volume = copy(whole);
      volume.put(file, Arrays.copyOf(bytes, cut));
      int at = cut;
      long kept =
          groups.stream().filter(g -> g.end() <= at).mapToLong(Group::lastIndex).max().orElse(0);

      SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, Samples.SMALL);
      assertThat(journal.lastIndex()).as("cut at %d", cut).isEqualTo(kept);
      assertThat(journal.report().cut().isPresent())
          .as("cut at %d", cut)
          .isEqualTo(cut < SegmentHeader.LENGTH || cut % 512 != 0 || insideAGroup(groups, cut));
      Samples.appendGroup(journal, 2);
      assertThat(Samples.read(journal, 1)).as("cut at %d", cut).isEqualTo(Samples.upTo(kept + 2));
    }
  }

  private static boolean insideAGroup(List<Group> groups, int at) {
    return groups.stream().anyMatch(g -> g.start() < at && at < g.end());
  }

  @Test
  void aCutInTheLastOfSeveralSegmentsKeepsAllBeforeIt() throws IOException {
    List<Group> groups = new ArrayList<>();
    SimulatedVolume whole = written(Samples.TINY, 30, groups);
    Path file = groups.getLast().file();
    byte[] bytes = whole.bytes(file);
    assertThat(SegmentNames.list(whole, Samples.FOLDER)).hasSizeGreaterThan(3);

    for (int cut = 0; cut < bytes.length; cut++) {
      SimulatedVolume volume = copy(whole);
      volume.put(file, Arrays.copyOf(bytes, cut));
      int at = cut;
      long kept =
          groups.stream()
              .filter(g -> !g.file().equals(file) || g.end() <= at)
              .mapToLong(Group::lastIndex)
              .max()
              .orElse(0);

      SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, Samples.TINY);
      assertThat(journal.lastIndex()).as("cut at %d", cut).isEqualTo(kept);
      assertThat(Samples.read(new SegmentReplay(volume, Samples.FOLDER, 7), 1))
          .isEqualTo(Samples.upTo(kept));
    }
  }

  @Test
  void aFlippedByteBeforeTheLastGroupIsFoundAndNamed() throws IOException {
    List<Group> groups = new ArrayList<>();
    SimulatedVolume whole = written(Samples.TINY, 24, groups);
    Group last = groups.getLast();

    for (Path file : SegmentNames.list(whole, Samples.FOLDER)) {
      byte[] bytes = whole.bytes(file);
      int end = file.equals(last.file()) ? last.start() : bytes.length;
      for (int at = 0; at < end; at++) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) (1 << (at % 8));
        SimulatedVolume volume = copy(whole);
        volume.put(file, damaged);
        int place = at;

        for (boolean toWrite : List.of(true, false)) {
          Throwable thrown = catchThrowable(() -> visit(volume, toWrite));
          assertThat(thrown).as("%s byte %d", file, at).isInstanceOf(JournalDamagedException.class);
          JournalDamagedException damage = (JournalDamagedException) thrown;
          assertThat(damage.file()).isEqualTo(file);
          assertThat(damage.offset())
              .as("%s byte %d: %s", file, at, damage)
              .isLessThanOrEqualTo(place);
          assertThat(place - damage.offset()).isLessThan(SegmentHeader.LENGTH + 100);
          assertThat(damage)
              .hasMessageContaining(file.toString())
              .hasMessageContaining("byte " + damage.offset());
        }
        assertThat(volume.bytes(file)).isEqualTo(damaged);
      }
    }
  }

  private static void visit(SimulatedVolume volume, boolean toWrite) throws IOException {
    if (toWrite) {
      SegmentJournal.open(volume, Samples.FOLDER, Samples.TINY);
    } else {
      Samples.read(new SegmentReplay(volume, Samples.FOLDER, 7), 1);
    }
  }

  @Test
  void aFlippedByteInTheLastGroupIsFoundWhenTheWriterHadClosed() throws IOException {
    SimulatedVolume whole = new SimulatedVolume(1);
    SegmentJournal journal = SegmentJournal.open(whole, Samples.FOLDER, Samples.SMALL);
    Samples.appendGroup(journal, 3);
    int end =
        (int) new FileWindow(whole.openToRead(SegmentNames.of(Samples.FOLDER, 1))).endOfContent(0);
    journal.close();
    Path file = SegmentNames.of(Samples.FOLDER, 1);

    for (int at = 0; at < end; at++) {
      byte[] damaged = whole.bytes(file);
      damaged[at] ^= 0x10;
      SimulatedVolume volume = copy(whole);
      volume.put(file, damaged);
      assertThat(catchThrowable(() -> SegmentJournal.open(volume, Samples.FOLDER, Samples.SMALL)))
          .as("byte %d", at)
          .isInstanceOf(JournalDamagedException.class);
    }
  }

  @Test
  void aMissingSegmentIsNamed() throws IOException {
    SimulatedVolume whole = written(Samples.TINY, 24, new ArrayList<>());
    List<Path> files = SegmentNames.list(whole, Samples.FOLDER);
    for (Path missing : files) {
      SimulatedVolume volume = copy(whole);
      volume.delete(missing);
      assertThat(catchThrowable(() -> SegmentJournal.open(volume, Samples.FOLDER, Samples.TINY)))
          .as("without %s", missing)
          .isInstanceOf(JournalDamagedException.class)
          .hasMessageContaining("missing");
    }
  }

  @Test
  void aSegmentOfAnotherJournalIsNamed() throws IOException {
    SimulatedVolume volume = written(Samples.TINY, 3, new ArrayList<>());
    assertThat(
            catchThrowable(
                () -> SegmentJournal.open(volume, Samples.FOLDER, Samples.TINY.withJournalId(8))))
        .isInstanceOf(JournalDamagedException.class)
        .hasMessageContaining("belongs to another journal");
  }
}
