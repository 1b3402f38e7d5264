package io.smartport.tos.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.IngressWriter;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.journal.SegmentOptions;
import io.smartport.tos.message.AlarmChangedDecoder;
import io.smartport.tos.message.Flag;
import io.smartport.tos.message.IncidentAction;
import io.smartport.tos.message.IncidentHandledEncoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.MessageRefusedDecoder;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SampleSites;
import io.smartport.tos.time.SiteClock;
import io.smartport.tos.time.SteadyClock;
import io.smartport.tos.work.AlarmCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Codes in messages are places in enumerations.
@SuppressWarnings("EnumOrdinal")
class CoreTest {
  private static final long HOUR_MS = 3_600_000;
  private static final SegmentOptions SMALL_SEGMENTS =
      new SegmentOptions(4 << 20, 1 << 18, false, 0, 0);

  @TempDir private Path temp;
  @TempDir private Path copies;
  private Path root;
  private final CoreFigures figures = new CoreFigures();
  private long incarnation = 100;

  @BeforeEach
  void useTheFolder() {
    root = temp;
  }

  private CoreSettings settings(CompiledSite site, int snapshotEvery) {
    return new CoreSettings(
        new StateFolder(root),
        WantedSite.of(site),
        PolicyFigures.DEFAULT,
        SiteClock.WALL,
        SMALL_SEGMENTS,
        new SnapshotSettings(snapshotEvery, 3_600, 2),
        "test");
  }

  private CoreSettings settings() {
    return settings(SampleSites.site("small"), 100_000);
  }

  private Core open(CoreSettings settings) throws IOException {
    return Core.open(settings, incarnation++, figures);
  }

  /** Sends incidents that do not exist: each is refused with an output of its own. */
  private void send(int count) {
    try (IngressWriter writer =
        IngressWriter.open(settings().state().ingress("server"), incarnation++)) {
      ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
      IncidentHandledEncoder handled =
          new IncidentHandledEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder());
      for (int i = 0; i < count; i++) {
        handled.incident(1_000 + i).action(IncidentAction.CLAIM).place(0);
        writer.append(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + handled.encodedLength());
      }
    }
  }

  private static void workUntilIdle(Core core) {
    while (core.doWork() > 0) {
      // All that is there.
    }
  }

  private List<Integer> outputTemplates() throws IOException {
    List<Integer> templates = new ArrayList<>();
    MessageHeaderDecoder header = new MessageHeaderDecoder();
    JournalFolder.openAny(new FileVolume(), settings().state().journal())
        .replayOutbound(
            (index, ordinal, b, offset, length) ->
                templates.add(header.wrap(b, offset).templateId()));
    return templates;
  }

  @Test
  void aRestartedCoreGoesOnWhereTheFormerWasAndSaysNothingTwice() throws IOException {
    long hash;
    long index;
    try (Core core = open(settings())) {
      send(500);
      workUntilIdle(core);
      hash = core.stateHash();
      index = core.lastIndex();
    }
    int said = outputTemplates().size();
    send(20);
    try (Core core = open(settings())) {
      assertThat(figures.replayed()).isEqualTo(index);
      assertThat(figures.compared()).isEqualTo(said);
      assertThat(figures.term()).isEqualTo(2);
      assertThat(core.stateHash()).isNotEqualTo(hash);
      workUntilIdle(core);
      assertThat(figures.messages(MessageSource.SERVER)).isEqualTo(520);
    }
    assertThat(outputTemplates())
        .filteredOn(template -> template == MessageRefusedDecoder.TEMPLATE_ID)
        .hasSize(520);
  }

  @Test
  void recoveryBeginsWithTheNewestSnapshotAndComesToTheStateOfAllMessages() throws IOException {
    try (Core core = open(settings(SampleSites.site("small"), 300))) {
      send(1_000);
      workUntilIdle(core);
      await().atMost(Duration.ofSeconds(20)).until(() -> snapshots().size() == 2);
    }
    Path copy = copied();
    long fromSnapshot = hashOfANewTerm();
    assertThat(figures.snapshotIndex()).isGreaterThan(600);
    assertThat(figures.replayed()).isLessThan(450);
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".snap")).toList()) {
        Files.delete(file);
      }
    }
    root = copy;
    assertThat(hashOfANewTerm()).isEqualTo(fromSnapshot);
    assertThat(figures.snapshotIndex()).isZero();
    assertThat(figures.replayed()).isGreaterThan(1_000);
  }

  /** Under a clock that stands still, so that two terms are alike. */
  private long hashOfANewTerm() throws IOException {
    SteadyClock still = new SteadyClock(SiteClock.WALL, () -> 4_000_000_000_000L, () -> 0);
    try (Core core = Core.open(settings(), 77, figures, still)) {
      return core.stateHash();
    }
  }

  private List<Path> snapshots() throws IOException {
    Path folder = settings().state().journal().resolve("snapshots");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".snap")).toList();
    }
  }

  private Path copied() throws IOException {
    Path to = copies.resolve("copy");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path from : files.toList()) {
        Files.copy(from, to.resolve(root.relativize(from).toString()));
      }
    }
    return to;
  }

  @Test
  void outputsThatWereLostAreMadeAgain() throws IOException {
    try (Core core = open(settings())) {
      send(300);
      workUntilIdle(core);
    }
    List<Integer> before = outputTemplates();
    Path outbound = JournalFolder.outboundOf(settings().state().journal());
    try (Stream<Path> files = Files.list(outbound)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    open(settings()).close();
    assertThat(outputTemplates().subList(0, before.size())).isEqualTo(before);
  }

  @Test
  void anEngineThatSaysSomethingElseIsRefused() throws IOException {
    JournalFolder folder =
        JournalFolder.create(
            new FileVolume(), settings().state().journal(), JournalIdentity.header("test"));
    try (var outbound = folder.outbound()) {
      ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
      outbound.append(1, 0, buffer, 0, 16);
    }
    assertThatThrownBy(() -> open(settings()))
        .isInstanceOf(JournalRefusedException.class)
        .hasMessageContaining("output (1, 0) is recorded, the replay does not say it");
  }

  @Test
  void aSecondCoreAndAnotherSiteAreRefused() throws IOException {
    try (Core core = open(settings())) {
      workUntilIdle(core);
      assertThatThrownBy(() -> open(settings()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("writes this journal");
    }
    CompiledSite other = SampleSites.site("small").withTrucks(3);
    assertThatThrownBy(() -> open(settings(other, 1_000)))
        .isInstanceOf(JournalRefusedException.class)
        .hasMessageContaining("is of site small");
  }

  @Test
  void aWallClockThatIsSetIsJournaledAndAlarmedAndTimeGoesOnSteadily() throws IOException {
    long[] wall = {1_795_000_000_000L};
    long[] nanos = {0};
    SteadyClock clock = new SteadyClock(SiteClock.WALL, () -> wall[0], () -> nanos[0]);
    try (Core core = Core.open(settings(), incarnation++, figures, clock)) {
      workUntilIdle(core);
      assertThat(alarms()).isEmpty();
      for (long jump : new long[] {HOUR_MS, -HOUR_MS}) {
        wall[0] += jump;
        core.doWork();
        nanos[0] += 1_000_000;
        wall[0] += 1;
        core.doWork();
      }
      assertThat(figures.siteMs()).isEqualTo(1_795_000_000_002L);
    }
    assertThat(alarms()).containsExactly(Flag.YES, Flag.NO);
    wall[0] += 24 * HOUR_MS;
    Core.open(settings(), incarnation++, figures, clock).close();
    assertThat(alarms())
        .as("a jump at a start is no alarm")
        .doesNotContainSequence(Flag.NO, Flag.YES);
    assertThat(alarms()).hasSize(3);
  }

  private List<Flag> alarms() throws IOException {
    List<Flag> alarms = new ArrayList<>();
    MessageHeaderDecoder header = new MessageHeaderDecoder();
    AlarmChangedDecoder alarm = new AlarmChangedDecoder();
    JournalFolder.openAny(new FileVolume(), settings().state().journal())
        .replayOutbound(
            (index, ordinal, b, offset, length) -> {
              if (header.wrap(b, offset).templateId() == AlarmChangedDecoder.TEMPLATE_ID) {
                alarm.wrapAndApplyHeader(b, offset, header);
                if (AlarmCondition.values()[alarm.condition()] == AlarmCondition.CLOCK_STEPPED) {
                  alarms.add(alarm.raised());
                }
              }
            });
    return alarms;
  }

  @Test
  void commandsLiveAtLeastTwoSecondsOfWallTime() {
    CoreSettings fast =
        new CoreSettings(
            new StateFolder(root),
            WantedSite.of(SampleSites.site("small")),
            PolicyFigures.DEFAULT,
            new SiteClock(0, 0, 100),
            SMALL_SEGMENTS,
            new SnapshotSettings(1, 1, 2),
            "test");
    assertThat(fast.effectivePolicy().commandLifeMs()).isEqualTo(200_000);
    assertThat(fast.effectivePolicy().jobTimeoutMs()).isEqualTo(200_000);
  }
}
